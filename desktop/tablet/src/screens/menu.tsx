import { formatMoney, plus, sum, type Currency } from '@pos/kernel';
import type { ProductFields } from '@pos/domain';
import {
  Button,
  Choices,
  classes,
  Field,
  partWords,
  Press,
  Sheet,
  usePreferences,
  useWords,
} from '@pos/screens/ui';
import { useState } from 'react';
import { findProducts } from '../shop/find-products.ts';
import type { Named, Shop } from '../shop/shop.ts';
import styles from './menu.module.css';
import { tabletWords } from './words.ts';

/** Tiles drawn at a time: a tablet of a large shop would draw for seconds at every tap. */
const atOnce = 120;

type Pick = (product: string, modifiers: readonly string[], note: string | null) => void;

interface Props {
  readonly shop: Shop;
  readonly currency: Currency;
  readonly onPick: Pick;
}

/** What can be ordered, by category; what has choices asks for them first. */
export const Menu = ({ shop, currency, onPick }: Props) => {
  const words = useWords(tabletWords).order;
  const { language } = usePreferences();
  const [category, setCategory] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [shown, setShown] = useState(atOnce);
  const [asking, setAsking] = useState<Named<ProductFields> | null>(null);
  const categories = shop.categories();
  const colours = new Map(categories.map(({ id, fields }) => [id, fields.colour]));
  const products = findProducts(shop.products(), { category, text });
  const left = products.length - shown;
  const choose = (wanted: string | null): void => {
    setCategory(wanted);
    setShown(atOnce);
  };
  const lookFor = (typed: string): void => {
    setText(typed);
    setShown(atOnce);
  };
  const pick = (product: Named<ProductFields>): void => {
    if (product.fields.modifierGroups.length > 0) setAsking(product);
    else onPick(product.id, [], null);
  };
  return (
    <section className={styles.menu} aria-label={words.menu}>
      <div className={styles.rail}>
        <input
          type="search"
          className={styles.search}
          aria-label={words.search}
          placeholder={words.search}
          autoComplete="off"
          value={text}
          onChange={({ target }) => lookFor(target.value)}
        />
        {[
          { id: null, name: words.all },
          ...categories.map(({ id, fields }) => ({ id, name: fields.name })),
        ].map(({ id, name }) => (
          <Press
            key={id ?? ''}
            aria-pressed={id === category}
            className={classes(styles.category, id === category && styles.chosen)}
            onPress={() => choose(id)}
          >
            {name}
          </Press>
        ))}
      </div>
      <ul className={styles.tiles}>
        {products.slice(0, shown).map((product) => (
          <li key={product.id}>
            <Press
              className={styles.tile}
              style={{ '--colour': colours.get(product.fields.category) } as object}
              onPress={() => pick(product)}
            >
              <span>{product.fields.name}</span>
              <span className={styles.price}>
                {formatMoney(shop.priceNow(product.id, product.fields).price, currency, {
                  locale: language,
                })}
              </span>
            </Press>
          </li>
        ))}
        {left > 0 ? (
          <li className={styles.rest}>
            <Button large wide onPress={() => setShown(shown + atOnce)}>
              {words.showMore(left)}
            </Button>
          </li>
        ) : null}
        {products.length === 0 ? <li className={styles.rest}>{words.notFound}</li> : null}
      </ul>
      {asking === null ? null : (
        <AskChoices
          shop={shop}
          product={asking}
          currency={currency}
          onClose={() => setAsking(null)}
          onPick={(...picked) => {
            setAsking(null);
            onPick(...picked);
          }}
        />
      )}
    </section>
  );
};

interface AskProps extends Props {
  readonly product: Named<ProductFields>;
  readonly onClose: () => void;
}

const AskChoices = ({ shop, product: { id, fields }, currency, onClose, onPick }: AskProps) => {
  const words = useWords(tabletWords).order;
  const parts = useWords(partWords);
  const { language } = usePreferences();
  const groups = shop.groupsOf(fields);
  const [chosen, setChosen] = useState<readonly (readonly string[])[]>(() =>
    groups.map(({ least, most, modifiers }) =>
      least === 1 && most === 1 ? modifiers.slice(0, 1).map(({ modifier }) => modifier) : [],
    ),
  );
  const [note, setNote] = useState('');
  const all = chosen.flat();
  const isReady = groups.every(
    ({ least, most }, place) => chosen[place]!.length >= least && chosen[place]!.length <= most,
  );
  const extra = groups.flatMap(({ modifiers }) =>
    modifiers.filter(({ modifier }) => all.includes(modifier)).map(({ price }) => price),
  );
  const money = (amount: Parameters<typeof formatMoney>[0]): string =>
    formatMoney(amount, currency, { locale: language });
  const price = plus(shop.priceNow(id, fields).price, sum(extra));
  return (
    <Sheet
      title={fields.name}
      closeLabel={parts.close}
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          large
          wide
          isDisabled={!isReady}
          onPress={() => onPick(id, all, note.trim() || null)}
        >
          {words.add} · {money(price)}
        </Button>
      }
    >
      <div className={styles.groups}>
        {groups.map((group, place) => (
          <div key={group.name}>
            <h3>{group.name}</h3>
            <Choices
              label={group.name}
              several={group.most > 1}
              required={group.least === 1 && group.most === 1}
              choices={group.modifiers.map(({ modifier, name, price: more }) => ({
                id: modifier,
                label: name,
                ...(more !== 0 && { detail: money(more) }),
              }))}
              chosen={chosen[place]!}
              onChoose={(now) => setChosen(chosen.with(place, now))}
            />
          </div>
        ))}
        <Field
          label={words.note}
          hint={words.noteHint}
          value={note}
          maxLength={200}
          onChange={setNote}
        />
      </div>
    </Sheet>
  );
};
