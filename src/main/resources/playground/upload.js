// A file on its way to the bot.

import { Refused } from './server.js';

const LARGEST = 10 * 1024 * 1024;
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result.slice(reader.result.indexOf(',') + 1)));
    reader.addEventListener('error', () => reject(new Refused('the file can’t be read')));
    reader.readAsDataURL(file);
  });
}

async function dimensions(file) {
  const picture = await createImageBitmap(file).catch(() => undefined);
  return picture ? { width: picture.width, height: picture.height } : undefined;
}

/** Pictures go as photos, all else as files. */
export async function fileToSend(file) {
  if (file.size > LARGEST) {
    throw new Refused('files of up to 10 MB can be sent');
  }
  const about = { content: await base64(file), file_name: file.name, file_size: file.size };
  const size = PICTURES.includes(file.type) ? await dimensions(file) : undefined;
  return size ? { kind: 'photo', ...size, ...about } : { kind: 'document', ...about };
}
