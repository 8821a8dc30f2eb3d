import { Moon, Sun } from 'lucide-react';
import { setPreferences, usePreferences } from '../state/preferences.ts';
import { useWords } from '../state/words.ts';
import { Button, IconButton } from '../ui/button.tsx';
import styles from './look-switch.module.css';
import { loginWords } from './words.ts';

/** Language and light: wanted before anybody has logged in. */
export const LookSwitch = () => {
  const words = useWords(loginWords);
  const { language, theme } = usePreferences();
  return (
    <div className={styles.row}>
      <Button
        kind="quiet"
        onPress={() => setPreferences({ language: language === 'vi' ? 'en' : 'vi' })}
      >
        {language === 'vi' ? 'English' : 'Tiếng Việt'}
      </Button>
      <IconButton
        label={theme === 'light' ? words.dark : words.light}
        onPress={() => setPreferences({ theme: theme === 'light' ? 'dark' : 'light' })}
      >
        {theme === 'light' ? <Moon aria-hidden /> : <Sun aria-hidden />}
      </IconButton>
    </div>
  );
};
