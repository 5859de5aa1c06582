// Uploads a picture with tus-js-client, breaks off in the middle, goes on, and compares what became of it.
import assert from 'node:assert/strict'
import {createHash, randomBytes} from 'node:crypto'
import {crc32, deflateSync} from 'node:zlib'
import {Upload} from 'tus-js-client'

const [url, key] = process.argv.slice(2)
const headers = {Authorization: `Bearer ${key}`}
const CHUNK = 256 * 1024

function chunk(type, content) {
  const named = Buffer.concat([Buffer.from(type), content])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(content.length)
  around.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)])
}

/** A PNG of noise, 800 x 600. */
function picture() {
  const rows = Buffer.alloc(600 * 2401)
  for (let y = 0; y < 600; y++) randomBytes(2400).copy(rows, y * 2401 + 1)
  const header = Buffer.from([0, 0, 3, 32, 0, 0, 2, 88, 8, 2, 0, 0, 0])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

const file = picture()

/** Uploads; up to the given number of bytes if there is one. Answers where. */
function upload(uploadUrl, until) {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: `${url}/api/v1/manage/uploads`,
      uploadUrl,
      headers,
      chunkSize: CHUNK,
      metadata: {filename: 'rauschen.png', filetype: 'image/png', alt: 'Rauschen'},
      retryDelays: [0, 500, 1000],
      onError: reject,
      onSuccess: () => resolve(upload.url),
      onChunkComplete: async (size, accepted) => {
        if (until && accepted >= until) {
          await upload.abort()
          resolve(upload.url)
        }
      },
    })
    upload.start()
  })
}

const read = async (path) => (await fetch(url + path, {headers})).json()

const begun = await upload(undefined, 2 * CHUNK)
const path = new URL(begun).pathname
const half = await read(path)
assert.ok(half.offset >= 2 * CHUNK && half.offset < file.length, `broken off at ${half.offset}`)
assert.equal(half.asset, null)
assert.equal(await upload(begun), begun)
const whole = await read(path)
assert.equal(whole.offset, file.length)
const asset = await read(`/api/v1/manage/assets/${whole.asset.id}`)
assert.equal(asset.sha256, createHash('sha256').update(file).digest('hex'))
assert.equal(asset.alt, 'Rauschen')
assert.equal(asset.fileName.includes('rauschen'), true)
console.log(`tus: passed with ${file.length} bytes`)
