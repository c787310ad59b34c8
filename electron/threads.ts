/** Where the scripts of the threads lie: beside this file as source, or flat beside each other in the bundle. */
const fromSource = import.meta.url.endsWith('.ts')

/** The script to start a thread with; works under Node from source and in `out/main`. */
export function threadScript(thread: 'service' | 'render' | 'safety'): URL {
  const source = thread === 'safety' ? 'service/safety' : thread
  return new URL(fromSource ? `./${source}/worker.ts` : `./${thread}.js`, import.meta.url)
}
