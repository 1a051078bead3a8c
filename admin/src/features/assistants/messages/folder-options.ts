import type { MediaFolder } from '../../../api/media-folders-api';
import type { PickOption } from './PickList';

/** By their place in the tree, each below its parent. A path holds the numbers of its parents. */
export function folderOptions(folders: readonly MediaFolder[]): PickOption[] {
  const names = new Map(folders.map(({ pathId, name }) => [pathId, name]));
  const nameOf = (number: string) => names.get(Number(number)) ?? number;
  return folders
    .map(({ path, name }) => {
      const parts = path.split('/').filter((part) => part !== '');
      return { value: path, label: name, depth: parts.length, place: parts.map(nameOf).join('\u0000') };
    })
    .sort((a, b) => a.place.localeCompare(b.place))
    .map(({ place: _place, ...option }) => option);
}
