import { whatItCosts, whatItMeans } from './what-it-means.ts';

Object.assign(globalThis, { whatItMeans, whatItCosts });
