/** The line to the process that drives Chromium. Each module of the host adds what it answers to `near`. */
import { rpc, type ChromiumSide, type MainSide } from './rpc.ts'

export const near: Partial<MainSide> = {}
export const chromium = rpc<ChromiumSide>(process, near)
process.on('disconnect', () => {
  process.exit(1)
})
