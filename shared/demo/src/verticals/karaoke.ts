import { money } from '@pos/kernel';
import type { DemoDocument } from '../document.ts';
import { menuDocuments, menuId, type MenuPage } from './menu.ts';

/** What is sold in the rooms bears the excise of karaoke like the hour itself, so none of it has the reduced VAT. */
const karaoke = { taxClass: 'vat-10', modifierGroups: [] } as const;

const pages: readonly MenuPage[] = [
  {
    ...karaoke,
    category: 'karaoke-rooms',
    name: 'Phòng hát',
    code: 'PH',
    colour: '#8C86B0',
    unit: 'giờ',
    entries: [
      ['Phòng thường (STD)', 120_000],
      ['Phòng VIP', 180_000],
    ],
  },
  {
    ...karaoke,
    category: 'karaoke-drinks',
    name: 'Đồ uống phòng hát',
    code: 'KU',
    colour: '#6F9AA8',
    unit: 'lon',
    entries: [
      ['Bia Tiger', 35_000],
      ['Bia Tiger Crystal', 38_000],
      ['Bia Heineken', 40_000],
      ['Bia Sài Gòn Special', 32_000],
      ['Bia Budweiser', 40_000],
      ['Strongbow táo', 42_000],
      ['Rượu vang Đà Lạt', 320_000, 'chai'],
      ['Soju Jinro', 150_000, 'chai'],
      ['Coca-Cola', 25_000],
      ['Pepsi', 25_000],
      ['7Up', 25_000],
      ['Red Bull', 30_000],
      ['Nước suối', 20_000, 'chai'],
      ['Trà xanh Không Độ', 25_000, 'chai'],
      ['Khăn lạnh', 5000, 'cái'],
    ],
  },
  {
    ...karaoke,
    category: 'karaoke-snacks',
    name: 'Mồi & trái cây',
    code: 'KM',
    colour: '#C08E70',
    unit: 'dĩa',
    entries: [
      ['Trái cây dĩa nhỏ', 120_000],
      ['Trái cây dĩa lớn', 200_000],
      ['Khô mực nướng', 180_000],
      ['Khô bò', 90_000],
      ['Khoai tây chiên', 70_000],
      ['Đậu phộng rang muối', 40_000],
      ['Hạt điều rang muối', 80_000],
      ['Xúc xích chiên', 80_000],
      ['Chân gà sả tắc', 120_000],
      ['Bò lúc lắc', 180_000],
      ['Mì xào hải sản', 120_000],
      ['Lẩu Thái nhỏ', 250_000, 'nồi'],
    ],
  },
];

const std = menuId('PH-001');
const vip = menuId('PH-002');

const weekdays = [1, 2, 3, 4];
const weekend = [5, 6, 7];
const day = { fromMinute: 2 * 60, toMinute: 18 * 60 };
const night = { fromMinute: 18 * 60, toMinute: 2 * 60 };

const tariff = (
  id: string,
  label: string,
  fields: Pick<DemoDocument<'price-list'>['fields'], 'priority' | 'window' | 'from' | 'until'>,
  [stdPrice, vipPrice]: readonly [std: number, vip: number],
): DemoDocument<'price-list'> => ({
  aggregate: 'price-list',
  id,
  fields: { label, ...fields, prices: { [std]: money(stdPrice), [vip]: money(vipPrice) } },
});

const always = { from: null, until: null };

/** The products themselves hold the price of a weekday before 18:00; precedence: holiday, weekend, weekday. */
const tariffs: readonly DemoDocument<'price-list'>[] = [
  tariff(
    'karaoke-weekday-night',
    'Tối thứ 2–thứ 5',
    { ...always, priority: 20, window: { weekdays, ...night } },
    [200_000, 300_000],
  ),
  tariff(
    'karaoke-weekend-day',
    'Ngày thứ 6–Chủ nhật',
    { ...always, priority: 30, window: { weekdays: weekend, ...day } },
    [150_000, 225_000],
  ),
  tariff(
    'karaoke-weekend-night',
    'Tối thứ 6–Chủ nhật',
    { ...always, priority: 30, window: { weekdays: weekend, ...night } },
    [260_000, 390_000],
  ),
];

type Holiday = readonly [name: string, first: string, dayAfter: string];

/** Public holidays; Tết and Giỗ Tổ follow the moon, so every year is written down. */
const holidays: readonly Holiday[] = [
  ['Quốc khánh 2026', '2026-09-02', '2026-09-03'],
  ['Tết Dương lịch 2027', '2027-01-01', '2027-01-02'],
  ['Tết Đinh Mùi', '2027-02-05', '2027-02-10'],
  ['Giỗ Tổ Hùng Vương 2027', '2027-04-16', '2027-04-17'],
  ['30/4 và 1/5/2027', '2027-04-30', '2027-05-02'],
  ['Quốc khánh 2027', '2027-09-02', '2027-09-03'],
];

/** A night belongs to the day it starts, so a holiday begins and ends at two in the morning. */
const holidayTariffs = holidays.map(([name, first, dayAfter]) =>
  tariff(
    `karaoke-holiday-${first}`,
    `Ngày lễ: ${name}`,
    {
      priority: 40,
      window: null,
      from: `${first}T02:00:00+07:00`,
      until: `${dayAfter}T02:00:00+07:00`,
    },
    [300_000, 450_000],
  ),
);

export const karaokeDocuments = (): DemoDocument[] => [
  ...menuDocuments(pages),
  ...tariffs,
  ...holidayTariffs,
];
