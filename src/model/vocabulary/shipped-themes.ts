import type { Theme } from '../vocabulary.js';

/** The themes that Sichuan's notice of spring 2020 asks lessons to weave in. */
export const shippedThemes: readonly Theme[] = [
  { id: 'patriotism', name: { zh: '爱国主义教育', en: 'Patriotism education (main content)' } },
  { id: 'epidemic-prevention', name: { zh: '疫情防控知识', en: 'Epidemic prevention knowledge' } },
  { id: 'role-models', name: { zh: '先进事迹教育', en: 'Exemplary deeds education' } },
  { id: 'life', name: { zh: '生命教育', en: 'Life education' } },
  { id: 'science', name: { zh: '科学教育', en: 'Science education' } },
  { id: 'health', name: { zh: '健康教育', en: 'Health education' } },
  { id: 'art', name: { zh: '艺术教育', en: 'Art education' } },
  { id: 'public-safety', name: { zh: '公共安全教育', en: 'Public safety education' } },
  { id: 'mental-health', name: { zh: '心理健康教育', en: 'Mental health education' } },
  { id: 'current-affairs', name: { zh: '时事政治（《新闻联播》）', en: 'Current affairs (CCTV news, senior grades)' } },
  {
    id: 'five-virtues',
    name: { zh: '德智体美劳', en: 'Moral, intellectual, physical, aesthetic and labour education' },
  },
];
