import {
  Baby,
  Beef,
  Beer,
  Cake,
  Candy,
  Carrot,
  Coffee,
  Croissant,
  CupSoda,
  Flower2,
  Gift,
  Hand,
  Leaf,
  MicVocal,
  Milk,
  Pencil,
  Scissors,
  Shirt,
  Snowflake,
  Soup,
  Sparkles,
  SprayCan,
  Utensils,
  Wheat,
  CookingPot,
  type LucideIcon,
} from 'lucide-react';

/** What a category may be drawn as; the names are what categories say. */
const pictures: Readonly<Record<string, LucideIcon>> = {
  baby: Baby,
  beer: Beer,
  breakfast: Croissant,
  cake: Cake,
  care: Sparkles,
  cleaning: SprayCan,
  clothes: Shirt,
  coffee: Coffee,
  drink: CupSoda,
  frozen: Snowflake,
  gift: Gift,
  hair: Scissors,
  household: Utensils,
  karaoke: MicVocal,
  meat: Beef,
  milk: Milk,
  nails: Hand,
  noodles: Soup,
  seasoning: CookingPot,
  spa: Flower2,
  stationery: Pencil,
  sweets: Candy,
  tea: Leaf,
  vegetables: Carrot,
  wheat: Wheat,
};

interface Props {
  readonly picture: string | null | undefined;
  readonly size: number;
}

/** Nothing for a category without a drawing, or with one that these screens do not have: its colour stays. */
export const CategoryPicture = ({ picture, size }: Props) => {
  const Picture = pictures[picture ?? ''];
  return Picture ? <Picture aria-hidden size={size} strokeWidth={1.75} /> : null;
};
