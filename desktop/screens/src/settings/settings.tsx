import { Printer, RotateCcw, Volume2 } from 'lucide-react';
import { forgetKeys } from '../keys/key-map.ts';
import { KeyTable } from '../keys/key-table.tsx';
import { keyWords } from '../keys/words.ts';
import { sound } from '../scan/sounds.ts';
import { setPreferences, usePreferences, type Theme } from '../state/preferences.ts';
import { useWords, type Language } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { ServerCard } from '../sync/server-card.tsx';
import { Choices } from '../ui/choices.tsx';
import { Card } from './card.tsx';
import { Page } from '../ui/page.tsx';
import styles from './settings.module.css';
import { settingsWords } from './words.ts';

const languages: readonly Language[] = ['vi', 'en'];
const themes: readonly Theme[] = ['light', 'dark'];
const minutes = [1, 5, 15, 30, 0];

/** How this device likes its screens. Nothing here is the shop's: another till is set for itself. */
export const Settings = () => {
  const words = useWords(settingsWords);
  const keys = useWords(keyWords);
  const { language, theme, sounds, lockAfter } = usePreferences();
  return (
    <Page heading="settings">
      <header>
        <h1 id="settings">{words.title}</h1>
        <p className={styles.lead}>{words.lead}</p>
      </header>
      <div className={styles.cards}>
        <Card name={words.language}>
          <Choices
            label={words.language}
            required
            choices={languages.map((id) => ({ id, label: words.languages[id] }))}
            chosen={[language]}
            onChoose={([id]) =>
              setPreferences({ language: languages.find((each) => each === id) ?? language })
            }
          />
        </Card>
        <Card name={words.theme}>
          <Choices
            label={words.theme}
            required
            choices={themes.map((id) => ({ id, label: words.themes[id] }))}
            chosen={[theme]}
            onChoose={([id]) =>
              setPreferences({ theme: themes.find((each) => each === id) ?? theme })
            }
          />
        </Card>
        <Card name={words.sounds} lead={words.soundsLead}>
          <div className={styles.row}>
            <Choices
              label={words.sounds}
              required
              choices={[
                { id: 'on', label: words.on },
                { id: 'off', label: words.off },
              ]}
              chosen={[sounds ? 'on' : 'off']}
              onChoose={([id]) => setPreferences({ sounds: id === 'on' })}
            />
            <Button kind="quiet" isDisabled={!sounds} onPress={() => sound('refused')}>
              <Volume2 aria-hidden size={20} />
              {words.tryIt}
            </Button>
          </div>
        </Card>
        <Card name={words.lock} lead={words.lockLead}>
          <Choices
            label={words.lock}
            required
            choices={[...new Set([...minutes.slice(0, -1), lockAfter, 0])].map((after) => ({
              id: String(after),
              label: after === 0 ? words.never : words.minutes(after),
            }))}
            chosen={[String(lockAfter)]}
            onChoose={([after]) => setPreferences({ lockAfter: Number(after) })}
          />
        </Card>
      </div>
      <ServerCard />
      <Card name={keys.title}>
        <KeyTable />
        <div className={styles.actions}>
          <Button onPress={forgetKeys}>
            <RotateCcw aria-hidden size={20} />
            {keys.usual}
          </Button>
          <Button onPress={() => print()}>
            <Printer aria-hidden size={20} />
            {keys.print}
          </Button>
        </div>
      </Card>
    </Page>
  );
};
