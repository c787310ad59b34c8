import { expect, test } from 'vitest'
import { shippedTemplates } from '../../../../shared/templates/shipped/index'
import { back, begin, changed } from './edit/history'
import { keepDrafts, keptDrafts } from './kept'

const saved = shippedTemplates[0]?.template
if (!saved) throw new Error('no shipped template')
const now = { ...saved, name: 'Piagam kantor' }

function memory(text: string | null = null) {
  let kept = text
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value
    },
  }
}

test('what is not saved comes back with one step to what was; what is saved does not', () => {
  const store = memory()
  const steps = changed(changed(begin(saved), { ...saved, name: 'Piagam' }), now)
  keepDrafts({ changed: { stamp: '1 x', steps }, clean: { stamp: '2 x', steps: begin(saved) } }, store)
  const { changed: draft, ...others } = keptDrafts(store)
  expect(others).toEqual({})
  expect(draft?.stamp).toBe('1 x')
  expect(draft?.steps.now).toEqual(now)
  expect(draft && back(draft.steps).now).toEqual(saved)
})

test.each([
  ['nothing', null],
  ['no JSON', 'null}'],
  ['null', 'null'],
  ['a draft of a newer program', JSON.stringify({ a: { stamp: '1', saved, now: { ...now, format: 99 } } })],
  ['a draft without its stamp', JSON.stringify({ a: { saved, now } })],
])('%s in the store is no draft', (_, text) => {
  expect(keptDrafts(memory(text))).toEqual({})
})

test('a store that is full takes nothing and stops nothing', () => {
  const full = {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }
  expect(() => {
    keepDrafts({ a: { stamp: '1', steps: changed(begin(saved), now) } }, full)
  }).not.toThrow()
})
