import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './button.tsx';
import { classes } from './classes.ts';
import styles from './sheet.module.css';

interface Props {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** `side` takes the full height: paying, counting. `centred` is a question. */
  readonly place?: 'side' | 'centred';
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A layer over the screen: keeps the focus, closes with Escape, gives the focus back. */
export const Sheet = ({
  title,
  closeLabel,
  onClose,
  place = 'centred',
  footer,
  children,
}: Props) => {
  const dialog = useRef<HTMLElement>(null);
  useEscapeFromNowhere(dialog, onClose);
  return (
    <ModalOverlay
      isOpen
      isDismissable={false}
      className={classes(styles.scrim, styles[place])}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={styles.panel}>
        <Dialog ref={dialog} className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            <IconButton label={closeLabel} onPress={onClose}>
              <X aria-hidden />
            </IconButton>
          </header>
          <div className={styles.body}>{children}</div>
          {footer === undefined ? null : <footer className={styles.foot}>{footer}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};

/** What had the focus may be gone, and the browser gives it to nobody: Escape still closes the sheet on top. */
const useEscapeFromNowhere = (dialog: RefObject<HTMLElement | null>, onClose: () => void): void => {
  useEffect(() => {
    const listen = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape' || document.activeElement !== document.body) return;
      if ([...document.querySelectorAll('[role="dialog"]')].at(-1) === dialog.current) onClose();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [dialog, onClose]);
};
