import { Component, type ReactNode } from 'react';
import { shellWords } from './words.ts';
import { usePreferences } from '../state/preferences.ts';
import { inEach } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import styles from './mishap.module.css';

interface Props {
  readonly children: ReactNode;
}

/** A defect in one place stops that place and no other; what the till has acknowledged is not on this screen to be lost. */
export class Mishap extends Component<Props, { readonly happened: boolean }> {
  override state = { happened: false };

  static getDerivedStateFromError(): { readonly happened: boolean } {
    return { happened: true };
  }

  override render(): ReactNode {
    if (!this.state.happened) return this.props.children;
    const words = shellWords[usePreferences.getState().language].mishap;
    return (
      <section className={styles.mishap}>
        <h1>{words.heading}</h1>
        <RefusalNote refusal={{ inEach: inEach(shellWords, ({ mishap }) => mishap) }} />
        <Button kind="primary" large onPress={() => this.setState({ happened: false })}>
          {words.again}
        </Button>
      </section>
    );
  }
}
