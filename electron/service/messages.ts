/** What the main process and the service thread say to each other. */
import type { Events } from '../../shared/ipc.ts'
import type { Failure } from '../crossing.ts'

export interface ServiceData {
  /** The data folder. */
  folder: string
  version: string
}
export type ToService =
  | { id: number; call: string; input: unknown; /** Non-zero asks the call's job to stop. */ flag: Int32Array | null }
  | { close: true }
export type FromService =
  | { ready: true; /** Whether somebody must be chosen first. */ locked: boolean }
  | { failed: Failure }
  | { id: number; value: unknown }
  | { id: number; failure: Failure }
  | { [E in keyof Events]: { event: E; payload: Events[E] } }[keyof Events]
