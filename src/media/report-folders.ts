import { resolve } from 'node:path';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { MediaSettings } from '../model/project.js';
import type { Comparison } from './compare-with-lock.js';
import type { MediaFolders } from './media-folders.js';
import type { NeededFile } from './needed-files.js';
import { mediaFolderAbsent, recordingInTwoFolders } from './problems.js';

/** Some of several folders do not exist: a disk is not mounted. What is in them is as the lock has it. */
export function reportAbsent(
  { absent }: MediaFolders,
  { away, missing }: Comparison,
  media: MediaSettings,
  projectFolder: string,
  diagnostics: DiagnosticList,
): void {
  for (const path of absent) {
    const named = media.folders.find((folder) => resolve(projectFolder, folder.path) === path);
    diagnostics.report(mediaFolderAbsent, {
      message: {
        zh: `媒体文件夹“${named?.path ?? path}”不存在；在别的文件夹里没有找到的，${away.size} 个取自 media.lock.json，${missing.size} 个算缺失`,
        en: `the media folder "${named?.path ?? path}" does not exist; of the recordings that no other folder has, ${away.size} are taken from media.lock.json, and ${missing.size} count as missing`,
      },
      span: named?.span ?? media.span,
    });
  }
}

/** A file that several folders have: which one a player gets depends on the order of folders. */
export function reportTwice(
  folders: MediaFolders,
  needed: ReadonlyMap<string, NeededFile>,
  diagnostics: DiagnosticList,
): void {
  for (const { file, span } of needed.values()) {
    const places = folders.twice(file);
    if (places === undefined) continue;
    const [taken, other] = places.map(({ path }) => path);
    diagnostics.report(recordingInTwoFolders, {
      message: {
        zh: `“${file}”在两个媒体文件夹里：用的是“${taken}”里的，“${other}”里的没有用；请删去不用的一个`,
        en: `"${file}" is in two media folders: the one in "${taken}" is used and the one in "${other}" is not; delete the one that is not meant`,
      },
      span,
    });
  }
}
