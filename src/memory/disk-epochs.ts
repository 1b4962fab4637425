/** When files may have become others on the disk: numbers that grow, and are equal where nothing has changed. */
export class DiskEpochs {
  readonly #byPath = new Map<string, number>();
  /** Of the last change of any file. */
  latest = 0;
  /** Of the last change of all files. */
  #all = 0;

  /** These paths below the project folder; all files, where left out. */
  changed(paths?: readonly string[]): void {
    this.latest += 1;
    if (paths === undefined) {
      this.#all = this.latest;
      this.#byPath.clear();
    } else for (const path of paths) this.#byPath.set(path, this.latest);
  }

  of(path: string): number {
    return this.#byPath.get(path) ?? this.#all;
  }

  /** Of anything that is not one of the project's YAML files, e.g. a recording. */
  get ofOthers(): number {
    let latest = this.#all;
    for (const [path, epoch] of this.#byPath) if (!/\.ya?ml$/i.test(path) && epoch > latest) latest = epoch;
    return latest;
  }
}
