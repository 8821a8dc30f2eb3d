import { ScanBarcode, Square } from 'lucide-react';
import { useEffect } from 'react';
import { startTracing, stopTracing, useTracing, type Trace } from '../../scan/trace.ts';
import { useWords } from '../../state/words.ts';
import { Button } from '../../ui/button.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import styles from '../devices.module.css';
import { devicesWords } from '../words.ts';
import { readTrace } from './read-trace.ts';

/** What arrives when somebody scans, and how it was read: for whoever sets up a scanner. */
export const ScannerTrace = () => {
  const words = useWords(devicesWords).scanner;
  const { isOn, scans } = useTracing();
  useEffect(() => stopTracing, []);
  return (
    <section className={styles.card} aria-labelledby="scanner">
      <div className={styles.head}>
        <div>
          <h2 id="scanner" className={styles.name}>
            {words.title}
          </h2>
          <p className={styles.lead}>{words.lead}</p>
        </div>
        <Button onPress={isOn ? stopTracing : startTracing}>
          {isOn ? <Square aria-hidden size={20} /> : <ScanBarcode aria-hidden size={20} />}
          {isOn ? words.stop : words.start}
        </Button>
      </div>
      {isOn && scans.length === 0 ? <Waiting label={words.waiting} forPerson /> : null}
      <ul className={styles.scans} aria-live="polite">
        {scans.map((scan, place) => (
          <Scan key={scans.length - place} scan={scan} />
        ))}
      </ul>
    </section>
  );
};

const Scan = ({ scan }: { readonly scan: Trace }) => {
  const words = useWords(devicesWords).scanner;
  const { kind, keys, mean, most, isSlow, isByPlace } = readTrace(scan);
  return (
    <li className={styles.scan}>
      <p className={styles.code}>
        {words.heard} <strong>{scan.code}</strong>
      </p>
      <p>{words.kinds[kind]}</p>
      <p className={styles.soft}>
        {keys === 0
          ? words.byCable(scan.symbology ?? null)
          : `${words.keys(keys)} · ${words.pace(mean, most)}`}
      </p>
      {isByPlace ? <p>{words.byPlace}</p> : null}
      {isSlow ? <p>{words.slow}</p> : null}
      {scan.hasEnd ? null : <p>{words.noEnd}</p>}
    </li>
  );
};
