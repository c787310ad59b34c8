/** The calls of this capability, each answered by its use case. */
import type { Service } from '../api.ts'
import type { Context } from '../context.ts'
import { instrumentShown } from '../entry/units.ts'
import { deriveInstrument, removeInstrument, saveInstrument, useInstrument } from './edit.ts'
import { explainBody, explainUnit } from './explain.ts'
import { importInstrument } from './file.ts'
import { instrumentList, instrumentUses, knownInstrument } from './list.ts'

type Mine = Extract<keyof Service, `instrument.${string}` | 'entry.explain' | 'entry.explainBody'>

export const instrumentCalls = (ctx: Context): Pick<Service, Mine> => {
  const { store } = ctx
  return {
    'instrument.list': () => instrumentList(store),
    'instrument.get': ({ id }) => instrumentShown(store, knownInstrument(store, id)),
    'instrument.derive': (input) => deriveInstrument(store, input),
    'instrument.save': (input) => saveInstrument(store, input),
    'instrument.remove': (input) => {
      removeInstrument(store, input)
      return null
    },
    'instrument.use': (input) => {
      useInstrument(store, input)
      return null
    },
    'instrument.uses': (input) => instrumentUses(store, input),
    'instrument.import': async ({ source }) => {
      const { id } = await importInstrument(ctx, source)
      return instrumentShown(store, knownInstrument(store, id))
    },
    'entry.explain': (input) => explainUnit(store, input),
    'entry.explainBody': (input) => explainBody(store, input),
  }
}
