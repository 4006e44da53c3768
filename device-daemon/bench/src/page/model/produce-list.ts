/** Common produce of the demo store with a likely weight. Pictures are the lane's. */
export type Produce = {
  readonly plu: string
  readonly name: string
  readonly grams: number
}

export const PRODUCE: readonly Produce[] = [
  { plu: '4011', name: 'Bananas', grams: 735 },
  { plu: '4131', name: 'Fuji apples', grams: 1040 },
  { plu: '4409', name: 'Pears', grams: 620 },
  { plu: '4012', name: 'Oranges', grams: 1490 },
  { plu: '4053', name: 'Lemons', grams: 260 },
  { plu: '4023', name: 'Red grapes', grams: 515 },
  { plu: '4664', name: 'Tomatoes', grams: 540 },
  { plu: '4688', name: 'Red peppers', grams: 385 },
  { plu: '4562', name: 'Carrots', grams: 850 },
  { plu: '4072', name: 'Potatoes', grams: 2015 },
  { plu: '4608', name: 'Garlic', grams: 70 },
  { plu: '4032', name: 'Watermelon', grams: 4380 },
]
