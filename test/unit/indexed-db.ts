// Dexie asks for IndexedDB once, when it is loaded, and files share what is loaded.
import 'fake-indexeddb/auto'
