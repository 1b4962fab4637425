/** The folder of a release with the files that it was compiled from. */
export const PLAN_FOLDER = 'plan/';

/** Where a file of the project is kept: lists of holidays may be beside the project, and nothing leads out of a release. */
export function planPath(file: string): string {
  return PLAN_FOLDER + file.replaceAll('%', '%25').replaceAll(/(?<=^|\/)\.\.(?=\/)/g, '%2E%2E');
}

/** The path below the project folder. */
export function planned(path: string): string {
  return path.slice(PLAN_FOLDER.length).replaceAll('%2E', '.').replaceAll('%25', '%');
}
