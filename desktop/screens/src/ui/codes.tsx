import { encode } from 'uqr';
import { code128Widths } from './code-128.ts';
import styles from './codes.module.css';

interface Props {
  readonly data: string;
  /** What a person would say it is. */
  readonly label: string;
}

/** Drawn here, dark on light in every theme: half of all scanners cannot read it the other way round. */
export const QrPicture = ({ data, label }: Props) => {
  const { data: rows, size } = encode(data, { ecc: 'M', border: 2 });
  const path = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} className={styles.light} />
      <path d={path} className={styles.dark} />
    </svg>
  );
};

const quietZone = 10;

export const BarcodePicture = ({ data, label }: Props) => {
  const widths = code128Widths(data);
  let at = quietZone;
  const path = widths
    .map((width, index) => {
      const from = at;
      at += width;
      return index % 2 === 0 ? `M${from} 0h${width}v1h-${width}z` : '';
    })
    .join('');
  return (
    <svg
      className={styles.barcode}
      viewBox={`0 0 ${at + quietZone} 1`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} className={styles.dark} />
    </svg>
  );
};
