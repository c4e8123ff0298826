quiz-title = Kuis: { $policy }

# Tempat suatu aturan; soal dimulai dengannya. $area adalah judul, $tier dan $head kata-kata kebijakan.
place-section = Di bagian { $area }
place-tier = Di bagian { $area } ({ $tier })
place-policy = Dalam { $policy }
place-list = Dalam daftar { $head } di bagian { $area }

# $area adalah judul bagian, $rule kalimat kebijakan dengan bagian yang dikosongkan, $case besaran atau kutipan.
quiz-case-at-least = { $place }, kebijakan berbunyi sebagai berikut (batasnya dikosongkan): { $rule } { $kind ->
    [age] Seseorang dalam kasus Anda berusia { $case_n } tahun. Apakah usianya sudah cukup?
   *[other] Dalam kasus Anda, nilai untuk bagian yang dikosongkan adalah { $case }. Apakah batasnya sudah tercapai?
}
quiz-case-more-than = { $place }, kebijakan berbunyi sebagai berikut (batasnya dikosongkan): { $rule } { $kind ->
    [age] Seseorang dalam kasus Anda berusia { $case_n } tahun. Apakah usianya di atas batas?
   *[other] Dalam kasus Anda, nilai untuk bagian yang dikosongkan adalah { $case }. Apakah itu di atas batas?
}
quiz-case-at-most = { $place }, kebijakan berbunyi sebagai berikut (batasnya dikosongkan): { $rule } { $kind ->
    [age] Seseorang dalam kasus Anda berusia { $case_n } tahun. Apakah usianya masih dalam batas?
   *[other] Dalam kasus Anda, nilai untuk bagian yang dikosongkan adalah { $case }. Apakah itu masih dalam batas?
}
quiz-case-less-than = { $place }, kebijakan berbunyi sebagai berikut (batasnya dikosongkan): { $rule } { $kind ->
    [age] Seseorang dalam kasus Anda berusia { $case_n } tahun. Apakah usianya di bawah batas?
   *[other] Dalam kasus Anda, nilai untuk bagian yang dikosongkan adalah { $case }. Apakah itu di bawah batas?
}
option-verdict = { $verdict ->
    [yes] Ya, batasnya adalah { $limit }.
   *[no] Tidak, batasnya adalah { $limit }.
}
quiz-gap-value = { $place }, kebijakan berbunyi sebagai berikut (satu nilai dikosongkan): { $rule } Nilai manakah yang kini berlaku?
# Usia, untuk bahasa yang menuliskan usia dengan cara tersendiri.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = { $place }, kebijakan berbunyi sebagai berikut (satu angka urutan dikosongkan): { $rule } Urutan keberapa yang dimaksud sekarang?
option-ordinal = Ke-{ $value }

quiz-conduct = { $place }, kebijakan berbunyi sebagai berikut (beberapa kata dikosongkan): { $rule } { $done ->
    [true] Kasus Anda persis seperti itu. Apakah kasus itu melanggar aturan?
   *[false] Dalam kasus Anda, hal itu tidak dilakukan. Apakah itu melanggar aturan?
}
# Pilihan jawaban untuk quiz-conduct: putusan dan ketentuan kebijakan.
option-conduct = { $breaks ->
    [true] Ya
   *[false] Tidak
}: { $modality ->
    [prohibition] kebijakan melarangnya.
    [duty] kebijakan mewajibkannya.
    [permission] kebijakan menyerahkannya pada pilihan masing-masing.
   *[recommendation] kebijakan hanya memberi saran tentang hal itu.
}

quiz-exception = { $place }, kebijakan memuat aturan ini (tanpa pengecualiannya): { $rule } Kasus Anda memiliki kekhususan berikut: { $feature }. Apakah aturan tersebut berlaku untuk kasus ini?
option-exception = { $answer ->
    [applies] Ya: kebijakan tidak memberikan pengecualian untuk kasus seperti ini.
    [exempt] Tidak: kebijakan memberikan pengecualian untuk kasus seperti ini.
    [only] Ya, dan aturan itu hanya berlaku untuk kasus seperti ini.
   *[open] Kebijakan menyerahkannya kepada peninjau.
}

quiz-condition = { $place }, kebijakan memuat aturan ini (tanpa syaratnya): { $rule } Dalam kasus Anda, hal berikut tidak terpenuhi: { $circumstance }. Apakah aturan tersebut berlaku untuk kasus ini?
option-condition = { $answer ->
    [always] Ya: aturan itu berlaku, baik hal itu terpenuhi maupun tidak.
    [bound] Tidak: aturan itu hanya berlaku jika hal itu terpenuhi.
    [inverse] Ya: aturan itu hanya berlaku jika hal itu tidak terpenuhi.
   *[open] Kebijakan menyerahkannya kepada peninjau.
}

# $rule adalah sebuah daftar, $element satu hal yang disebut atau pernah disebut di dalamnya.
quiz-listed = { $place }, kebijakan merinci hal berikut (satu bagiannya dihilangkan): { $rule } Kasus Anda menyangkut hal ini: { $element }. Apakah kebijakan menyebutkannya di sana?
option-listed = { $answer ->
    [since] Ya, tetapi baru sejak versi { $new }.
    [always] Ya, dan versi { $old } juga menyebutkannya.
    [until] Tidak, tetapi versi { $old } menyebutkannya.
   *[never] Tidak, dan versi { $old } juga tidak menyebutkannya.
}

quiz-tier = Anda meninjau hal berikut berdasarkan kebijakan di bagian { $area }: { $content }. Tingkat penegakan manakah yang kini berlaku?
option-untiered = Tidak ada: kebijakan tidak mencantumkannya.
quiz-which = Anda meninjau empat kiriman berdasarkan kebijakan di bagian { $area }. { $banned ->
    [true] Manakah yang tidak diperbolehkan?
   *[false] Manakah yang diperbolehkan?
}

quiz-added = { $place }: { $many ->
    [true] manakah yang ditambahkan pada versi { $version }? Pilih semua yang sesuai.
   *[false] manakah yang ditambahkan pada versi { $version }?
}
quiz-removed = { $place }: { $many ->
    [true] manakah yang tidak ada lagi sejak versi { $version }? Pilih semua yang sesuai.
   *[false] manakah yang tidak ada lagi sejak versi { $version }?
}
quiz-stands = Benar atau salah? { $place }, kebijakan yang berlaku berbunyi: { $rule }
option-true = Benar
option-false = Salah

quiz-effective = Anda memutuskan sebuah kasus pada { $case }. Versi kebijakan manakah yang berlaku pada hari itu?
option-version = Versi { $applies }: versi { $version } berlaku mulai { $date }.

quiz-consequence = { $place }, kebijakan berbunyi sebagai berikut (akibatnya dikosongkan): { $rule } Apa akibatnya sekarang?
# Sebuah tabel: $row adalah sel pertama barisnya, $column judul kolomnya.
quiz-cell = Di bagian { $area }, kebijakan memuat sebuah tabel. Apa isinya sekarang pada baris { $row }, kolom { $column }?

# $topic adalah hal yang bagi sebagian peninjau perlu peringatan lebih dahulu.
quiz-note = Peringatan konten: soal ini menyangkut { $topic ->
    [self_harm] bunuh diri atau tindakan menyakiti diri
    [child] kekerasan terhadap anak
    [sexual] konten seksual
    [violence] kekerasan
   *[hate] perilaku kebencian
}.

feedback-previous = Jawaban ini benar sampai dengan versi { $version }, tetapi kini tidak berlaku lagi.
feedback-new-rule = Kebijakan kini mengatur hal itu: teks ini ditambahkan pada versi { $version }.
feedback-key-limit = Kebijakan kini menyebutkan { $value }.
feedback-wrong-value = Kebijakan kini menyebutkan { $value }; sebelumnya pun jawaban ini tidak benar.
feedback-key-modality = { $modality ->
    [prohibition] Kebijakan kini melarang hal ini.
    [duty] Kebijakan kini mewajibkan hal ini.
    [permission] Kebijakan kini memperbolehkan hal ini.
   *[recommendation] Kebijakan kini menganjurkan hal ini.
}
feedback-wrong-modality = { $modality ->
    [prohibition] Tidak tepat: kebijakan kini melarang hal ini.
    [duty] Tidak tepat: kebijakan kini mewajibkan hal ini.
    [permission] Tidak tepat: kebijakan kini memperbolehkan hal ini tanpa mewajibkan apa pun.
   *[recommendation] Tidak tepat: kebijakan kini menganjurkan hal ini, tidak lebih dan tidak kurang.
}
feedback-key-exception = { $added ->
    [true] Kebijakan kini memuat pengecualian ini: { $exception }.
   *[false] Kebijakan tidak lagi memuat pengecualian ini: { $exception }.
}
feedback-key-tier = Kebijakan kini menempatkannya dalam { $tier }.
feedback-wrong-tier = Kebijakan kini menempatkannya dalam { $tier }.
feedback-boundary = { $inclusive ->
    [true] Nilai batas itu sendiri termasuk.
   *[false] Nilai batas itu sendiri tidak termasuk.
}
feedback-key-condition = { $bound ->
    [true] Kebijakan memuat syarat ini: { $condition }.
   *[false] Kebijakan tidak lagi memuat syarat ini: { $condition }.
}
feedback-key-listed = { $answer ->
    [since] Versi { $new } menyebutkannya; versi { $old } tidak.
   *[until] Versi { $old } menyebutkannya; versi { $new } tidak.
}
feedback-other-tier = Kebijakan menempatkan konten ini dalam { $tier }.
feedback-key-added = Ini ditambahkan pada versi { $version }.
feedback-key-removed = Ini tidak ada lagi sejak versi { $version }.
feedback-stands = Versi { $old } sudah memuatnya, dan kini masih berlaku.
feedback-key-effective = Versi { $version } berlaku mulai { $date }.
feedback-key-consequence = Kebijakan kini berbunyi: { $rule }
feedback-other-consequence = Itu akibat dalam kasus lain: { $rule }
feedback-key-cell = Tabel kini menyebutkan { $value } di sana.

abstain-uncertain = Belum pasti apakah maknanya berubah.
abstain-removed = Teks ini sudah dihapus; tidak ada lagi aturan yang dapat ditanyakan.
abstain-facet = Untuk jenis perubahan ini, pilihan jawaban salah yang meyakinkan tidak dapat disusun dari kebijakan.
abstain-wording = Setiap pertanyaan dari rumusan ini akan membocorkan jawabannya atau tidak dapat dijawab dengan pasti.
abstain-evident = Kata-kata aturan itu sendiri membocorkan jawabannya: tak seorang pun memerlukan kebijakan untuk mengetahuinya.
abstain-distractors = Kebijakan tidak menyediakan tiga pilihan jawaban salah yang meyakinkan.
abstain-enough = Soal lain sudah menanyakan aturan yang baru atau dihapus; lebih banyak lagi hanya akan menguji ingatan.
abstain-elsewhere = Kebijakan menyatakan hal yang hampir sama di tempat lain, sehingga jawabannya bukan satu-satunya yang benar.
abstain-no-rule = Teks ini tidak mengikat siapa pun; tidak ada yang dapat dinilai berdasarkan teks ini.
abstain-flaw = Satu soal sempat dibuat, lalu dibatalkan oleh pemeriksaan ({ $flaw }).
abstain-duplicate = Sudah ada soal lain yang menanyakan hal yang sama.
