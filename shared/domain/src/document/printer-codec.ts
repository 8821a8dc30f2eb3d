import { z } from 'zod';
import { printerTasks } from './printer.ts';

const zConnection = z.discriminatedUnion('by', [
  z.object({ by: z.literal('network'), host: z.string(), port: z.int() }),
  z.object({ by: z.literal('usb'), path: z.string() }),
  z.object({ by: z.literal('serial'), path: z.string(), baud: z.int() }),
  z.object({ by: z.literal('queue'), queue: z.string() }),
]);

const zCalibration = z.object({
  dots: z.int().optional(),
  text: z.object({ page: z.int(), encoding: z.enum(['ascii', 'tcvn3', 'windows1258']) }).optional(),
  cuts: z.boolean().optional(),
});

export const zPrinterFields = z.object({
  name: z.string(),
  model: z.string(),
  connection: zConnection,
  till: z.string().nullable(),
  tasks: z.array(z.enum(printerTasks)),
  categories: z.array(z.string()),
  hasDrawer: z.boolean(),
  drawerPin: z.literal([2, 5]).optional(),
  fallback: z.string().nullable(),
  calibration: zCalibration.optional(),
});
