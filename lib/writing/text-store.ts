const DATABASE = "newsroom-writing";
const TEXTS = "texts";

/** The browser's database of texts. What is put in or taken out is so once its promise is fulfilled. */
export type TextStore = {
  put(key: string, text: object): Promise<unknown>;
  remove(key: string): Promise<unknown>;
  all(): Promise<unknown[]>;
};

/**
 * Opens the browser's database. Rejects where the browser gives none.
 *
 * @param lost the browser, or another tab with a newer newsroom, has closed it
 */
export function openTextStore(lost: () => void): Promise<TextStore> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(TEXTS);
    opening.onerror = () => reject(opening.error ?? new Error("The browser gave no database."));
    opening.onsuccess = () => {
      const database = opening.result;
      database.onclose = lost;
      database.onversionchange = () => {
        database.close();
        lost();
      };
      resolve({
        put: (key, text) => within(database, "readwrite", (texts) => texts.put(text, key)),
        remove: (key) => within(database, "readwrite", (texts) => texts.delete(key)),
        all: () => within(database, "readonly", (texts) => texts.getAll()),
      });
    };
  });
}

/** What was asked, once its transaction is through: before that, the browser may still take it back. */
function within<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  ask: (texts: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(TEXTS, mode);
    const asked = ask(transaction.objectStore(TEXTS));
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onabort = () => reject(transaction.error ?? new Error("The browser took it back."));
  });
}
