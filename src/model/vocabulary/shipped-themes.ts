import type { Theme } from '../vocabulary.js';

/** The themes that Sichuan's notice of spring 2020 asks lessons to weave in. */
export const shippedThemes: readonly Theme[] = [
  theme('patriotism', '爱国主义教育', 'Patriotism education'),
  theme('epidemic-prevention', '疫情防控知识', 'Epidemic prevention knowledge'),
  theme('role-models', '先进事迹教育', 'Exemplary deeds education'),
  theme('life', '生命教育', 'Life education'),
  theme('science', '科学教育', 'Science education'),
  theme('health', '健康教育', 'Health education'),
  theme('art', '艺术教育', 'Art education'),
  theme('public-safety', '公共安全教育', 'Public safety education'),
  theme('mental-health', '心理健康教育', 'Mental health education'),
  theme('current-affairs', '时事政治', 'Current affairs'),
  theme('five-virtues', '德智体美劳', 'Moral, intellectual, physical, aesthetic and labour education'),
];

function theme(id: string, zh: string, en: string): Theme {
  return { id, name: { zh, en } };
}
