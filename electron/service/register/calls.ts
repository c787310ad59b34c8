/** The calls of this capability, each answered by its use case. */
import type { Service } from '../api.ts'
import type { Context } from '../context.ts'
import {
  changePhoto,
  deliver,
  dropHandover,
  handoverList,
  keepHandover,
  readPhoto,
  suggestHandover,
} from './handovers.ts'
import { documentHistory } from './history.ts'
import { markDocuments, revokeDocument } from './mark.ts'
import { explainGap, holdNumbers, numbersView, releaseNumbers } from './numbers.ts'
import { dropOutside, pasteOutside } from './outside.ts'
import { registerList } from './rows.ts'

type Mine = Extract<keyof Service, `register.${string}` | `handover.${string}` | `outside.${string}`>

export const registerCalls = (ctx: Context): Pick<Service, Mine> => ({
  'register.list': (filter) => registerList(ctx, filter),
  'register.history': (input) => documentHistory(ctx, input),
  'register.mark': (input) => markDocuments(ctx, input),
  'register.deliver': (input) => deliver(ctx, input),
  'register.revoke': (input) => revokeDocument(ctx, input),
  'register.numbers': (input) => numbersView(ctx, input),
  'register.hold': (input) => holdNumbers(ctx, input),
  'register.release': (input) => releaseNumbers(ctx, input),
  'register.explainGap': (input) => explainGap(ctx, input),
  'outside.add': (input) => pasteOutside(ctx, input),
  'outside.remove': (input) => dropOutside(ctx, input),
  'handover.list': (input) => handoverList(ctx, input),
  'handover.save': (input) => keepHandover(ctx, input),
  'handover.remove': (input) => dropHandover(ctx, input),
  'handover.setPhoto': (input) => changePhoto(ctx, input),
  'handover.photo': (input) => readPhoto(ctx, input),
  'handover.suggest': (input) => suggestHandover(ctx, input),
})
