import type { EntryView } from '../../../../shared/entry-views'
import { SegmentedControl, Select } from '../../ui/kit'
import { byFoldedName } from '../../ui/search'
import { useEntry } from './state'
import { texts } from './texts'
import type { Place } from './usePlace'

interface Props {
  places: Place[]
  place: string | null
  view: EntryView | undefined
}

/** What is entered: place, instrument where there are several, grid or form. */
export function PlaceTools({ places, place, view }: Props) {
  const { view: look, set } = useEntry()
  return (
    <>
      <Select
        aria-label={texts.place}
        size="xs"
        w="clamp(11rem, 17vw, 16rem)"
        searchable
        selectFirstOptionOnChange
        data={places.map(({ code, name }) => ({ value: code, label: name }))}
        value={place}
        filter={byFoldedName}
        onChange={(code) => {
          if (code) set({ place: code, instrument: null })
        }}
      />
      {view && view.instruments.length > 1 && (
        <Select
          aria-label={texts.instrument}
          size="xs"
          w="clamp(11rem, 17vw, 16rem)"
          data={view.instruments.map(({ id, title, units }) => ({
            value: id,
            label: texts.instrumentUnits(title, units),
          }))}
          value={view.instrument.id}
          onChange={(id) => {
            if (id) set({ instrument: id })
          }}
        />
      )}
      <SegmentedControl
        aria-label={texts.look}
        data={[
          { value: 'grid', label: texts.grid },
          { value: 'form', label: texts.form },
        ]}
        value={look}
        onChange={(chosen) => {
          set({ view: chosen })
        }}
      />
    </>
  )
}
