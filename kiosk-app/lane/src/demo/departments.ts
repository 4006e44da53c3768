import type { LocalisedName } from '@clearlane/domain'

/** Departments of the demo store by their key in the catalogue, as a sign in the shop would name them. */
export const DEMO_DEPARTMENTS: Readonly<Record<string, LocalisedName>> = {
  bakery: { de: 'Brot und Backwaren', en: 'Bakery', zh: '面包糕点', ar: 'المخبوزات' },
  baking: { de: 'Backzutaten und Gewürze', en: 'Baking and spices', zh: '烘焙与调料', ar: 'الخَبز والتوابل' },
  beer: { de: 'Bier', en: 'Beer', zh: '啤酒', ar: 'البيرة' },
  breakfast: { de: 'Frühstück', en: 'Breakfast', zh: '早餐', ar: 'الفطور' },
  coffee: { de: 'Kaffee und Tee', en: 'Coffee and tea', zh: '咖啡与茶', ar: 'القهوة والشاي' },
  dairy: { de: 'Milch und Käse', en: 'Milk and cheese', zh: '奶制品', ar: 'الألبان والأجبان' },
  drinks: { de: 'Getränke', en: 'Drinks', zh: '饮料', ar: 'المشروبات' },
  eggs: { de: 'Eier', en: 'Eggs', zh: '鸡蛋', ar: 'البيض' },
  fish: { de: 'Fisch', en: 'Fish', zh: '水产', ar: 'الأسماك' },
  frozen: { de: 'Tiefkühlkost', en: 'Frozen food', zh: '冷冻食品', ar: 'المجمدات' },
  meat: { de: 'Fleisch und Wurst', en: 'Meat and sausages', zh: '肉类与香肠', ar: 'اللحوم والنقانق' },
  pantry: { de: 'Konserven und Soßen', en: 'Tins and sauces', zh: '罐头与酱料', ar: 'المعلبات والصلصات' },
  pasta: { de: 'Nudeln und Reis', en: 'Pasta and rice', zh: '面条与米', ar: 'المعكرونة والأرز' },
  produce: { de: 'Obst und Gemüse', en: 'Fruit and vegetables', zh: '水果蔬菜', ar: 'الفواكه والخضار' },
  snacks: { de: 'Knabbereien', en: 'Snacks', zh: '零食', ar: 'المقرمشات' },
  spirits: { de: 'Spirituosen', en: 'Spirits', zh: '烈酒', ar: 'المشروبات الروحية' },
  sweets: { de: 'Süßwaren', en: 'Sweets', zh: '糖果', ar: 'الحلويات' },
  vegetarian: { de: 'Vegetarisch und vegan', en: 'Vegetarian and vegan', zh: '素食', ar: 'الأطعمة النباتية' },
  wine: { de: 'Wein und Sekt', en: 'Wine', zh: '葡萄酒', ar: 'النبيذ' },
}
