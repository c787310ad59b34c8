import { IconPhoto } from '@tabler/icons-react'
import { Button, Group, Text } from '../../../ui/kit'
import { pickPicture } from '../actions'
import styles from '../Templates.module.css'
import { texts } from '../texts'

const words = texts.panel

interface Props {
  picture: string | null
  /** Whether it may be the logo of the office. */
  logo: boolean
  pictures: Readonly<Record<string, string>>
  disabled: boolean
  onChange: (picture: string) => void
}

/** Which picture it is, and another one from a file. */
export function PictureField({ picture, logo, pictures, disabled, onChange }: Props) {
  const data = picture === null ? undefined : pictures[picture]
  return (
    <>
      <div className={styles.picture}>
        {data === undefined ? (
          <Text size="xs" c="dimmed">
            {picture === 'logo' ? words.pictureIsLogo : words.pictureNone}
          </Text>
        ) : (
          <img src={data} alt={words.pictureOf} />
        )}
      </div>
      {!disabled && (
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPhoto size="1rem" aria-hidden />}
            data-details="main"
            onClick={() => {
              void pickPicture().then((chosen) => {
                if (chosen !== null) onChange(chosen)
              })
            }}
          >
            {words.pictureChoose}
          </Button>
          {logo && picture !== 'logo' && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                onChange('logo')
              }}
            >
              {words.pictureLogo}
            </Button>
          )}
        </Group>
      )}
    </>
  )
}
