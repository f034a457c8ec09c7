import type { S3Client } from "@aws-sdk/client-s3";
import type { S3Settings } from "@/lib/env";
import type { MediaStore } from "./store";

type Sdk = typeof import("@aws-sdk/client-s3");
type Opened = { sdk: Sdk; client: S3Client };

/** A store that does not answer is asked so often in all; a request may take so long, in milliseconds. */
const ATTEMPTS = 4;
const PATIENCE = 60_000;

/**
 * Keeps pictures in a store that speaks S3: Amazon's, or any other by its endpoint. The library that speaks it is
 * loaded with the first file, so that whoever keeps pictures in a folder never loads it.
 */
export function s3Store(settings: S3Settings): MediaStore {
  const { bucket: Bucket, prefix } = settings;
  let opened: Promise<Opened> | undefined;
  const open = () => (opened ??= openClient(settings));
  const at = (name: string) => ({ Bucket, Key: prefix + name });
  return {
    // One request, which a store that speaks S3 takes whole or not at all (API reference, PutObject).
    async put(name, bytes) {
      const { sdk, client } = await open();
      const ContentLength = bytes.byteLength;
      await client.send(new sdk.PutObjectCommand({ ...at(name), ContentLength, Body: bytes }));
    },
    async get(name) {
      const { sdk, client } = await open();
      const found = await client.send(new sdk.GetObjectCommand(at(name))).catch(noneWhereMissing);
      return found?.Body ? Buffer.from(await found.Body.transformToByteArray()) : null;
    },
    async has(name) {
      const { sdk, client } = await open();
      return (await client.send(new sdk.HeadObjectCommand(at(name))).catch(noneWhereMissing)) !== null;
    },
    async remove(name) {
      const { sdk, client } = await open();
      await client.send(new sdk.DeleteObjectCommand(at(name))).catch(noneWhereMissing);
    },
    async *list(beginning) {
      const { sdk, client } = await open();
      const asked = { Bucket, Prefix: prefix + beginning };
      for await (const page of sdk.paginateListObjectsV2({ client }, asked)) {
        for (const { Key } of page.Contents ?? []) {
          const name = Key?.slice(prefix.length);
          // As in a folder: what stands deeper is not listed.
          if (name && !name.includes("/", beginning.length)) yield name;
        }
      }
    },
    tidy: () => Promise.resolve(0),
  };
}

async function openClient({ endpoint, region, credentials }: S3Settings): Promise<Opened> {
  const sdk = await import("@aws-sdk/client-s3");
  const client = new sdk.S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(credentials ? { credentials } : {}),
    // Checksums that Amazon added later are refused by other stores.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: ATTEMPTS,
    requestHandler: { requestTimeout: PATIENCE, connectionTimeout: PATIENCE / 10 },
  });
  return { sdk, client };
}

function noneWhereMissing(error: { name?: string; $metadata?: { httpStatusCode?: number } }): null {
  // A bucket that is not there has its own name, and is a fault.
  if (error.name !== "NoSuchBucket" && error.$metadata?.httpStatusCode === 404) return null;
  throw error as Error;
}
