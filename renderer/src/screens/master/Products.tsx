import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { OversightView } from '../../../../shared/entry-views'
import { Text } from '../../ui/kit'
import { Adder } from './Adder'
import { AddProduct } from './AddProduct'
import styles from './Master.module.css'
import { ProductRow } from './ProductRow'
import { Section } from './Section'
import { texts } from './texts'

const words = texts.oversight

/** What the products say about clean and clear. */
function Verdict({ products }: { products: readonly OversightView[] }) {
  const open = products.filter((product) => product.open).length
  if (products.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {words.none}
      </Text>
    )
  return open > 0 ? (
    <span className={styles.openSign}>
      <IconAlertTriangle size="1rem" aria-hidden />
      {words.open(open)}
    </span>
  ) : (
    <span className={styles.tag}>
      <IconCircleCheck size="1rem" aria-hidden />
      {words.settled}
    </span>
  )
}

interface Props {
  year: number
  body: string
  unit: string | null
  products: readonly OversightView[]
  closed: boolean
}

/** Oversight products of the year. */
export function Products({ year, body, unit, products, closed }: Props) {
  return (
    <Section title={words.title(year)}>
      <Verdict products={products} />
      {!closed && (
        <Adder label={words.add}>
          {(onDone) => <AddProduct year={year} body={body} unit={unit} onDone={onDone} />}
        </Adder>
      )}
      {products.map((product) => (
        <ProductRow key={product.id} product={product} year={year} closed={closed} />
      ))}
    </Section>
  )
}
