import { IconAlertTriangle, IconCircleCheck, IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { OversightView } from '../../../../shared/entry-views'
import { Button, Text } from '../../ui/kit'
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
  const [adding, setAdding] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Section title={words.title(year)}>
      <Verdict products={products} />
      {adding ? (
        <AddProduct
          year={year}
          body={body}
          unit={unit}
          onDone={() => {
            setAdding(false)
            // The button comes back in place of the form.
            setTimeout(() => button.current?.focus(), 0)
          }}
        />
      ) : (
        !closed && (
          <Button
            ref={button}
            variant="default"
            w="fit-content"
            leftSection={<IconPlus size="1rem" aria-hidden />}
            onClick={() => {
              setAdding(true)
            }}
          >
            {words.add}
          </Button>
        )
      )}
      {products.map((product) => (
        <ProductRow key={product.id} product={product} year={year} closed={closed} />
      ))}
    </Section>
  )
}
