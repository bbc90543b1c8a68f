import { foldHeader, foldKeys, type FileFormat } from './format.ts'

/** Deals of amoCRM (Kommo) in its Russian interface, with the contact's columns. The suffix `(контакт)` may be missing; tags and notes are the
 * deal's and are not read. */
export const amocrmDeals: FileFormat = {
  kind: 'amocrm-deals',
  source: 'amocrm',
  signature: [
    'Название сделки',
    'Бюджет',
    'Этап сделки',
    'Воронка',
    'Теги сделки',
    'Кем создана сделка',
    'Основной контакт',
    'Рабочий прямой телефон (контакт)',
  ].map(foldHeader),
  needed: 3,
  people: 'order',
  firstOf: ['order.date'],
  targets: foldKeys({
    ID: 'order.number',
    'ID сделки': 'order.number',
    'Дата закрытия': 'order.date',
    'Дата создания': 'order.date',
    'Дата создания сделки': 'order.date',
    Бюджет: 'order.total',
    'Этап сделки': 'order.status',
    'Название сделки': 'order.item',
    'Полное имя (контакт)': 'contact.name',
    'Полное имя контакта': 'contact.name',
    'Основной контакт': 'contact.name',
    'Рабочий телефон': 'contact.phone',
    'Рабочий прямой телефон': 'contact.phone',
    'Мобильный телефон': 'contact.phone',
    'Домашний телефон': 'contact.phone',
    'Другой телефон': 'contact.phone',
    'Рабочий email': 'contact.email',
    'Личный email': 'contact.email',
    'Другой email': 'contact.email',
    Компания: 'contact.company',
    'Компания контакта': 'contact.company',
  }),
}
