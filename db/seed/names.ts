export type Named = { name: string; nativeName: string | null; aliases: readonly string[] };

const named = (name: string, nativeName: string | null, ...aliases: string[]): Named => ({
  name,
  nativeName,
  aliases,
});

// Native names only where they are certain; no family name is added where a source printed none.
export const people = {
  "park-ji-hu": named("Park Ji-hu", "박지후", "Park Ji-hoo"),
  "cho-yi-hyun": named("Cho Yi-hyun", "조이현", "Jo Yi-hyun"),
  "im-jae-hyuk": named("Im Jae-hyuk", "임재혁", "Im Jae-hyeok", "Lim Jae-hyeok"),
  "park-solomon": named("Park Solomon", "박솔로몬", "Lomon", "로몬"),
  "ha-seung-ri": named("Ha Seung-ri", "하승리"),
  "bo-yoon": named("Bo-yoon", "보윤"),
  "lee-eun-saem": named("Lee Eun-saem", "이은샘"),
  "yoon-chan-young": named("Yoon Chan-young", "윤찬영", "Yun Chan-young"),
  "lee-min-jae": named("Lee Min-jae", "이민재"),
  "kim-si-eun": named("Kim Si-eun", "김시은"),
  "yoon-ga-i": named("Yoon Ga-i", "윤가이"),
  "roh-jae-won": named("Roh Jae-won", "노재원", "Noh Jae-won"),
  "lee-jae-kyoo": named("Lee Jae-kyoo", "이재규", "Lee JQ", "JQ Lee", "Lee Jae-gyu"),
  "kim-nam-su": named("Kim Nam-su", null),
  "chun-sung-il": named("Chun Sung-il", "천성일", "Cheon Seong-il"),
} satisfies Record<string, Named>;
export type PersonKey = keyof typeof people;

export const characters = {
  "on-jo": named("On-jo", "남온조", "Nam On-jo"),
  "nam-ra": named("Nam-ra", "최남라", "Choi Nam-ra"),
  "dae-su": named("Dae-su", "양대수", "Yang Dae-su"),
  "su-hyeok": named("Su-hyeok", "이수혁", "Lee Su-hyeok"),
  "ha-ri": named("Ha-ri", "장하리", "Jang Ha-ri"),
  "hyo-ryung": named("Hyo-ryung", "서효령", "Seo Hyo-ryung"),
  "mi-jin": named("Mi-jin", "박미진", "Park Mi-jin"),
  "cheong-san": named("Cheong-san", "이청산", "Lee Cheong-san"),
  "ma-ru": named("Ma-ru", null),
  "ju-ran": named("Ju-ran", null),
  "jong-a": named("Jong-a", null),
  "han-du-seok": named("Han Du-seok", null),
} satisfies Record<string, Named>;
export type CharacterKey = keyof typeof characters;
