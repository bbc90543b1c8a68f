/** Reasons of every kind: met and not, denied, unknown, of a later version, of a segment that another one names. */
export const explained = {
  'segments.explain': () => ({
    vocabulary: {
      own: [],
      segments: [{ id: 'big', name: 'Big spenders', language: 3, rule: { any: [] } }],
      groups: [],
    },
    segments: [
      {
        id: 'best',
        name: 'Best customers',
        met: true,
        report: {
          kind: 'all' as const,
          met: true,
          of: [
            {
              kind: 'condition' as const,
              met: true,
              condition: { field: 'rfm.group', op: 'in', value: ['champions', 'loyal'] },
              value: 'champions',
            },
            {
              kind: 'condition' as const,
              met: true,
              condition: { field: 'orders.last', op: 'at-most', value: 30 },
              value: 22,
            },
          ],
        },
      },
      {
        id: 'lost',
        name: 'Long gone',
        met: false,
        report: {
          kind: 'any' as const,
          met: false,
          of: [
            {
              kind: 'condition' as const,
              met: false,
              condition: { field: 'orders.spent', op: 'less', value: 50 },
              value: 512.5,
            },
            {
              kind: 'not' as const,
              met: false,
              of: {
                kind: 'condition' as const,
                met: true,
                condition: { field: 'tags', op: 'has-any', value: ['vip'] },
                value: ['vip', 'likes blue'],
              },
            },
            {
              kind: 'condition' as const,
              met: false,
              condition: { field: 'contact.city', op: 'is', value: 'Torino' },
              value: null,
            },
            { kind: 'not-understood' as const, met: false as const, condition: { field: 'visits', op: 'near' } },
          ],
        },
      },
      {
        id: 'sleeping',
        name: 'Big spenders who sleep',
        met: false,
        report: {
          kind: 'all' as const,
          met: false,
          of: [
            {
              kind: 'segment' as const,
              met: true,
              value: true,
              condition: { field: 'segment', op: 'is', value: 'big' },
              of: {
                kind: 'condition' as const,
                met: true,
                condition: { field: 'orders.spent', op: 'more', value: 200, within: { days: 365 } },
                value: 512.5,
              },
            },
            {
              kind: 'condition' as const,
              met: false,
              condition: { field: 'orders.last', op: 'more', value: 60 },
              value: 22,
            },
          ],
        },
      },
    ],
  }),
}
