export interface SampleFile {
  readonly file: string;
  readonly title: string;
  readonly milliseconds: number;
}
export function sampleFiles(folder: string, weeks: number): readonly SampleFile[];
