import { useState } from 'react';
import { classes } from '../../ui/classes.ts';
import styles from './product-picture.module.css';

interface Props {
  readonly name: string;
  readonly picture: string | null | undefined;
  /** Where it stands gives it its size; `--colour` is the category's. */
  readonly className?: string | undefined;
}

/** The picture of a product; without one, or while this till has none under that name, its initials on its colour. */
export const ProductPicture = ({ name, picture, className }: Props) => {
  const [missing, setMissing] = useState<string | null>(null);
  const isShown = picture !== null && picture !== undefined && picture !== missing;
  return (
    <span className={classes(styles.picture, className)} aria-hidden>
      {isShown ? (
        <img
          className={styles.image}
          src={`/pictures/${picture}`}
          alt=""
          width={160}
          height={80}
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setMissing(picture)}
        />
      ) : (
        shortName(name)
      )}
    </span>
  );
};

const shortName = (name: string): string =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, 2)
    .map((word) => [...word][0]!.toUpperCase())
    .join('');
