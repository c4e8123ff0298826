quiz-title = Kuis: { $policy }

# Cases, as what a reviewer looks at; $act and $state are words of a rule, fitted into the sentence.
case-noun = laporan tentang hal berikut: { $act }

# $area is a heading, $version the new version, $old the one before.
quiz-step-shift = Berdasarkan { $area }, seorang rekan ingin melakukan hal berikut: { $act }. Apa yang diubah versi { $version } untuk tindakan ini?
option-step = { $answer ->
    [since] Kebijakan kini mengaturnya; versi { $old } tidak.
    [always] Tidak berubah: kebijakan mengaturnya, sama seperti versi { $old }.
    [until] Kebijakan tidak lagi mengaturnya; versi { $old } mengaturnya.
   *[never] Tidak berubah: kebijakan tidak mengaturnya, begitu pula versi { $old }.
}

# $rule is a sentence as version $shown has it; $element, $lack: what is true or not true of the case.
quiz-restricted = Pada { $area }, versi { $shown } kebijakan menyatakan: { $rule } Anda memutuskan kasus seperti itu, tetapi tanpa keadaan berikut: { $lack }. Apa yang diubah versi { $version } untuk kasus tersebut?
quiz-member-added = Pada { $area }, kebijakan menyatakan: { $rule } { $open ->
    [true] Mana yang baru disebutkan aturan itu sejak versi { $version }?
   *[false] Mana yang baru dicakup aturan itu sejak versi { $version }?
}
quiz-member-removed = Pada { $area }, versi { $old } kebijakan menyatakan: { $rule } { $open ->
    [true] Mana yang tidak lagi disebutkan aturan itu sejak versi { $version }?
   *[false] Mana yang tidak lagi dicakup aturan itu sejak versi { $version }?
}
quiz-excepted = Pada { $area }, versi { $shown } kebijakan menyatakan: { $rule } Anda memutuskan kasus seperti itu. Kekhususannya: { $feature }. Apa yang diubah versi { $version } untuk kasus tersebut?
quiz-connective = Pada { $area }, versi { $shown } kebijakan menyatakan: { $rule } Anda memutuskan kasus yang hanya memenuhi salah satu syarat yang disebutkan di sana. Apa yang diubah versi { $version } untuk kasus tersebut?
option-reach = { $answer ->
    [since] Aturan itu kini mencakupnya; pada versi { $old } tidak.
    [always] Tidak berubah: aturan itu mencakupnya, sama seperti pada versi { $old }.
    [until] Aturan itu tidak lagi mencakupnya; pada versi { $old } mencakupnya.
   *[never] Tidak berubah: aturan itu tidak mencakupnya, begitu pula pada versi { $old }.
}
quiz-strength = Pada { $area }, versi { $shown } kebijakan menyatakan: { $rule } Bagaimana versi { $version } mengatur hal ini?
option-strength = { $answer ->
    [required] Mewajibkannya.
    [advised] Menganjurkannya, tetapi tidak mewajibkannya.
    [open] Membiarkannya sebagai pilihan.
   *[forbidden] Melarangnya.
}


# A case with a value of its own in place of the limit.
quiz-within = Berdasarkan { $area } (versi { $version }), Anda meninjau { $case }. Apakah ini sesuai dengan kebijakan?
quiz-step = Berdasarkan { $area } (versi { $version }), seorang rekan ingin melakukan hal berikut: { $act }. Apakah ini sesuai dengan kebijakan?
quiz-limit = Pada { $area } (versi { $version }), kebijakan memiliki aturan ini, tanpa batasnya: { $rule } Dalam kasus yang Anda putuskan, bagian yang kosong berisi: { $value }. Apakah nilai itu mematuhi batas?
quiz-reach = Pada { $area } (versi { $version }), kebijakan memiliki aturan ini, tanpa batasnya: { $rule } Dalam kasus yang Anda putuskan, bagian yang kosong berisi: { $value }. Apakah aturan itu mencakup kasus ini?
quiz-counts = Pada { $area } (versi { $version }), apakah hal berikut termasuk { $term }: { $case }?
option-verdict = { $verdict ->
    [yes] Ya, batasnya adalah { $limit }.
   *[no] Tidak, batasnya adalah { $limit }.
}
option-threshold = { $verdict ->
    [yes] Ya, batasnya adalah { $limit }.
   *[no] Tidak, batasnya adalah { $limit }.
}
quiz-gap-value = Lengkapi aturan pada { $area } sebagaimana tertulis dalam versi { $version }: { $rule }
# An age, where a language writes ages in a way of its own.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = Lengkapi aturan pada { $area } sebagaimana tertulis dalam versi { $version } dengan urutan yang benar: { $rule }
option-ordinal = Ke-{ $value }

quiz-tier = Anda meninjau hal berikut berdasarkan kebijakan di bagian { $area } (versi { $version }): { $content }. Tingkat penegakan manakah yang kini berlaku?
option-untiered = Tidak ada: kebijakan tidak mencantumkannya.
quiz-treatment = Anda meninjau hal berikut berdasarkan kebijakan di bagian { $area } (versi { $version }): { $element }. Bagaimana kebijakan memperlakukan hal ini?
option-treatment = { $answer ->
    [banned] Tidak diperbolehkan.
    [conditions] Diperbolehkan hanya dengan syarat yang ditetapkan kebijakan.
    [adults] Tetap ditayangkan, tetapi hanya dapat dilihat orang dewasa.
    [labelled] Tetap ditayangkan dengan label atau peringatan, untuk semua usia.
    [adults_labelled] Tetap ditayangkan dengan label atau peringatan, dan hanya dapat dilihat orang dewasa.
    [unrecommended] Tetap ditayangkan, tetapi tidak direkomendasikan kepada orang lain.
   *[allowed] Diperbolehkan tanpa syarat.
}

quiz-ban-added = Anda meninjau laporan tentang masing-masing konten ini berdasarkan { $area }. { $many ->
    [true] Mana saja yang baru disebut tidak diperbolehkan oleh kebijakan sejak versi { $version }? Pilih semua yang sesuai.
   *[false] Mana yang baru disebut tidak diperbolehkan oleh kebijakan sejak versi { $version }?
}
quiz-item-added = Pada { $area }, kebijakan memuat sebuah daftar di tempat yang dikosongkan ini: { $lead } { $many ->
    [true] Butir mana saja yang ditambahkan versi { $version }? Pilih semua yang sesuai.
   *[false] Butir mana yang ditambahkan versi { $version }?
}
quiz-rule-added = { $many ->
    [true] Aturan mana saja yang ditambahkan versi { $version } pada { $area }? Pilih semua yang sesuai.
   *[false] Aturan mana yang ditambahkan versi { $version } pada { $area }?
}

quiz-effective = Mulai tanggal berapa versi { $version } kebijakan { $area } berlaku?
option-date = { $date }

quiz-consequence = Lengkapi aturan pada { $area } (versi { $version }) sebagaimana berlaku dalam kebijakan sekarang: { $rule }

# A table: $row is its first cell, $column the heading of the column.
quiz-cell = Di bagian { $area } (versi { $version }), kebijakan memuat sebuah tabel. Apa isinya sekarang pada baris { $row }, kolom { $column }?

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
feedback-says = Versi { $version } menyatakan: { $rule }
feedback-key-tier = Kebijakan kini menempatkannya dalam { $tier }.
feedback-wrong-tier = Kebijakan kini menempatkannya dalam { $tier }.
feedback-boundary = { $inclusive ->
    [true] Nilai batas itu sendiri termasuk.
   *[false] Nilai batas itu sendiri tidak termasuk.
}
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
abstain-unplaced = Bagian ini tidak berada di bawah judul yang menyatakan apa yang dibahasnya.
abstain-wording = Setiap pertanyaan dari rumusan ini akan membocorkan jawabannya atau tidak dapat dijawab dengan pasti.
abstain-evident = Kata-kata aturan itu sendiri membocorkan jawabannya: tak seorang pun memerlukan kebijakan untuk mengetahuinya.
abstain-distractors = Kebijakan tidak menyediakan tiga pilihan jawaban salah yang meyakinkan.
abstain-enough = Soal lain sudah menanyakan nilai atau aturan baru; lebih banyak lagi hanya akan menguji ingatan.
abstain-elsewhere = Kebijakan menyatakan hal yang hampir sama di tempat lain, sehingga jawabannya bukan satu-satunya yang benar.
abstain-contract = Teks ini mengatur urusan bisnis antara dua pihak; tidak ada kasus yang diputuskan berdasarkan teks ini.
abstain-replaced = Kedua teks hampir tidak memiliki kesamaan: yang satu menggantikan yang lain dan bukan versinya.
abstain-flaw = Satu soal sempat dibuat, lalu dibatalkan oleh pemeriksaan ({ $flaw }).
abstain-duplicate = Sudah ada soal lain yang menanyakan hal yang sama.
