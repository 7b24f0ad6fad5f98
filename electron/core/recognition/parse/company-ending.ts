/** What names of companies, shops, offices and associations end with. */
const companyEnding =
  /(公司|厂|店|部|社|中心|所|院|行|馆|企业|（有限合伙）|（普通合伙）|（个体工商户）|（个人独资）|工作室|农场|站|场|坊|铺|庄|园|楼|屋|堂|吧|超市|合作社|协会|学校|基金会|户|局|委员会|大学|学院|小学|中学|高中|学会|联合会|联盟|集团|总队|支队|基地|分校|研究会|幼儿园|医院|办公室|队|处|室)$/;

/** Whether a name ends as one of a company or another organisation may. */
export const endsAsCompany = (name: string): boolean => companyEnding.test(name);
