// write.mjs <folder> <cities> <counties>: a small province and its localities.
import { join } from 'node:path';
import { writeLocalities } from '../../test/generate/localities.mjs';
import { writeProvince } from '../../test/generate/small-province.mjs';

const [folder, cities, counties] = process.argv.slice(2);
writeProvince(join(folder, 'province'));
writeLocalities(folder, join(folder, 'province'), { cities: Number(cities), counties: Number(counties) });
