/** Lists in immutable trees: a tree in which nothing changes stays the same one. */

/** Maps a list, and keeps it when nothing changed. */
export function mapList<Item>(items: readonly Item[], map: (item: Item, at: number) => Item): readonly Item[] {
  let changed: Item[] | undefined;
  for (let index = 0; index < items.length; index++) {
    const before = items[index]!;
    const after = map(before, index);
    if (changed !== undefined) changed.push(after);
    else if (after !== before) changed = [...items.slice(0, index), after];
  }
  return changed ?? items;
}
