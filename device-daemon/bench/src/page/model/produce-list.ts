/** Common produce of the demo store with a likely weight. Pictures are the lane's. */
export type Produce = {
  readonly plu: string
  readonly name: string
  readonly grams: number
  readonly picture: string
}

export const PRODUCE: readonly Produce[] = [
  { plu: '4011', name: 'Bananas', grams: 735, picture: 'banana' },
  { plu: '4131', name: 'Fuji apples', grams: 1040, picture: 'apple-red' },
  { plu: '4409', name: 'Pears', grams: 620, picture: 'pear' },
  { plu: '4012', name: 'Oranges', grams: 1490, picture: 'orange' },
  { plu: '4053', name: 'Lemons', grams: 260, picture: 'lemon' },
  { plu: '4023', name: 'Red grapes', grams: 515, picture: 'grapes-red' },
  { plu: '4664', name: 'Tomatoes', grams: 540, picture: 'tomato-vine' },
  { plu: '4688', name: 'Red peppers', grams: 385, picture: 'pepper-red' },
  { plu: '4562', name: 'Carrots', grams: 850, picture: 'carrot' },
  { plu: '4072', name: 'Potatoes', grams: 2015, picture: 'potato' },
  { plu: '4608', name: 'Garlic', grams: 70, picture: 'garlic' },
  { plu: '4032', name: 'Watermelon', grams: 4380, picture: 'watermelon' },
]
