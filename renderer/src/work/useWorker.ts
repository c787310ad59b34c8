import type { Worker } from '../../../shared/domain/permission'
import { useCall } from '../client/queries'

/** Who works now, as the rules see it; undefined until that is known. */
export function useWorker(): Worker | undefined {
  const { data: who } = useCall('person.current', {})
  const { data: persons } = useCall('person.list', {})
  if (!who || !persons) return undefined
  if (who.current) return { name: who.current.name, role: who.current.role }
  return persons.length === 0 ? 'anyone' : 'nobody'
}
