// The files of an EPUB, which Fairleaf stores without compression.
import { readFileSync } from 'node:fs';

export function entries(path) {
  const zip = readFileSync(path);
  const files = new Map();
  let at = 0;
  while (zip.readUInt32LE(at) === 0x04034b50) {
    const [method, size] = [zip.readUInt16LE(at + 8), zip.readUInt32LE(at + 18)];
    const name = zip.toString('utf8', at + 30, at + 30 + zip.readUInt16LE(at + 26));
    const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    if (method !== 0) {
      throw new Error(`${path}: ${name} is compressed`);
    }
    files.set(name, zip.subarray(from, from + size));
    at = from + size;
  }
  return files;
}
