/**
 * The words the most common passwords are built from: the head of published lists of leaked passwords, with the pinyin
 * and number words of Chinese ones. Passwords of twelve characters that are common are these, joined or padded. PURE.
 */
export const COMMON_PASSWORD_WORDS: ReadonlySet<string> = new Set(
  (
    "password passwort passwd pass passw0rd admin administrator root user guest test testing demo default welcome login letmein " +
    "secret changeme master hello iloveyou love lovely loveyou sunshine princess monkey dragon football baseball basketball soccer " +
    "superman batman spiderman pokemon starwars shadow michael jordan michelle jennifer jessica charlie daniel thomas andrew joshua " +
    "matthew robert george anthony william ashley nicole hannah samantha amanda summer winter spring autumn flower butterfly cookie " +
    "chocolate cheese banana orange apple computer internet samsung google facebook android iphone windows microsoft freedom whatever " +
    "trustno1 access server manager system oracle mysql postgres changethis temporary temp office company business school student " +
    "teacher china chinese beijing shanghai sichuan chengdu chongqing guangzhou shenzhen money happy lucky angel baby babygirl hunter killer " +
    "ranger buster tigger pepper ginger maggie bailey harley mustang ferrari mercedes porsche corvette yankees liverpool arsenal chelsea " +
    "barcelona juventus naruto zxcvbn zxcvbnm asdf asdfgh asdfghjkl qwer qwert qwerty qwertyuiop qazwsx qweasd qweasdzxc zaq1zaq1 1q2w3e " +
    "1q2w3e4r 1q2w3e4r5t q1w2e3r4 q1w2e3 1qaz2wsx 1qazxsw2 zaq12wsx abc abcd abc123 abcd1234 a123456 a1b2c3 a1b2c3d4 aa123456 123abc " +
    "qq123456 qwe123 asd123 zxc123 123qwe 123asd 123321 112233 121212 123123 111111 000000 666666 888888 999999 654321 147258 147258369 " +
    "159357 159753 789456 456789 987654 520 5201314 1314 1314520 521 520520 131452 woaini woaiwojia woaini1314 wangyut caonima nihao nimade " +
    "dearbook xiaoming xiaohong wang zhang liu chen yang zhao huang zhou xu sun zhu lin luo liang song zheng han tang feng deng cao peng zeng " +
    "xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao xiexie mima zhanghao gongzuo danwei jiedao dangyuan shuji " +
    "zhuren ganbu wangge fuwu renmin zhongguo aiguo"
  ).split(" "),
);
