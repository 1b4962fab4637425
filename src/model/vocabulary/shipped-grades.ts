import type { Grade } from '../vocabulary.js';

/** In the order of schooling; ranges such as `P1-P3` follow it. */
export const shippedGrades: readonly Grade[] = [
  primary(1, '一'),
  primary(2, '二'),
  primary(3, '三'),
  primary(4, '四'),
  primary(5, '五'),
  primary(6, '六'),
  junior(1, '一', '七'),
  junior(2, '二', '八'),
  junior(3, '三', '九'),
  senior(1, '一'),
  senior(2, '二'),
  senior(3, '三'),
];

function primary(year: number, numeral: string): Grade {
  return {
    id: `P${year}`,
    name: { zh: `小学${numeral}年级`, en: `Primary ${year}` },
    aliases: [`${numeral}年级`, `小${numeral}`, `Grade ${year}`],
    stage: 'primary',
    year,
  };
}

/** Pupils call junior 1 初一, textbooks 七年级. */
function junior(form: number, numeral: string, yearNumeral: string): Grade {
  const year = form + 6;
  return {
    id: `J${form}`,
    name: { zh: `初中${numeral}年级`, en: `Junior ${form} (Grade ${year})` },
    aliases: [`初${numeral}`, `${yearNumeral}年级`, `Junior ${form}`, `Grade ${year}`],
    stage: 'junior',
    year,
  };
}

function senior(form: number, numeral: string): Grade {
  const year = form + 9;
  return {
    id: `S${form}`,
    name: { zh: `高中${numeral}年级`, en: `Senior ${form} (Grade ${year})` },
    aliases: [`高${numeral}`, `Senior ${form}`, `Grade ${year}`],
    stage: 'senior',
    year,
  };
}
