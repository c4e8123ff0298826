quiz-title = Kuis: { $policy }

# $area adalah judul bagian, $rule kalimat kebijakan dengan bagian yang dikosongkan, $case besaran atau kutipan.
quiz-case-at-least = Di bagian { $area }, kebijakan berbunyi sebagai berikut (batasnya dikosongkan): { $rule } { $kind ->
    [age] Seseorang dalam kasus Anda berusia { $case_n } tahun. Apakah usianya sudah cukup?
    [duration] Dalam kasus Anda, lamanya { $case }. Apakah batasnya sudah tercapai?
   *[other] Dalam kasus Anda, nilainya { $case }. Apakah batasnya sudah tercapai?
}
quiz-case-more-than = Di bagian { $area }, kebijakan berbunyi sebagai berikut (batasnya dikosongkan): { $rule } { $kind ->
    [age] Seseorang dalam kasus Anda berusia { $case_n } tahun. Apakah usianya di atas batas?
    [duration] Dalam kasus Anda, lamanya { $case }. Apakah itu di atas batas?
   *[other] Dalam kasus Anda, nilainya { $case }. Apakah itu di atas batas?
}
quiz-case-at-most = Di bagian { $area }, kebijakan berbunyi sebagai berikut (batasnya dikosongkan): { $rule } { $kind ->
    [age] Seseorang dalam kasus Anda berusia { $case_n } tahun. Apakah usianya masih dalam batas?
    [duration] Dalam kasus Anda, lamanya { $case }. Apakah itu masih dalam batas?
   *[other] Dalam kasus Anda, nilainya { $case }. Apakah itu masih dalam batas?
}
quiz-case-less-than = Di bagian { $area }, kebijakan berbunyi sebagai berikut (batasnya dikosongkan): { $rule } { $kind ->
    [age] Seseorang dalam kasus Anda berusia { $case_n } tahun. Apakah usianya di bawah batas?
    [duration] Dalam kasus Anda, lamanya { $case }. Apakah itu di bawah batas?
   *[other] Dalam kasus Anda, nilainya { $case }. Apakah itu di bawah batas?
}
option-verdict = { $verdict ->
    [yes] Ya, batasnya adalah { $limit }.
   *[no] Tidak, batasnya adalah { $limit }.
}
quiz-gap-value = Di bagian { $area }, kebijakan berbunyi sebagai berikut (satu nilai dikosongkan): { $rule } Nilai manakah yang kini berlaku?
# Usia, untuk bahasa yang menuliskan usia dengan cara tersendiri.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = Di bagian { $area }, kebijakan berbunyi sebagai berikut (satu angka urutan dikosongkan): { $rule } Urutan keberapa yang dimaksud sekarang?
option-ordinal = Ke-{ $value }

quiz-modality = Di bagian { $area }, kebijakan berbunyi sebagai berikut (beberapa kata dikosongkan): { $rule } Apa ketentuan kebijakan mengenai hal ini sekarang?
quiz-listed = Di bagian { $area }, kebijakan memuat sebuah daftar yang mencantumkan { $item }. Apa ketentuan kebijakan mengenai hal ini?
option-prohibition = Hal itu tidak diperbolehkan.
option-duty = Hal itu wajib.
option-permission = Hal itu diperbolehkan, tetapi tidak wajib.
option-recommendation = Hal itu dianjurkan, tetapi tidak wajib.
option-none = Kebijakan tidak mengatur hal itu.

quiz-exception = Di bagian { $area }, kebijakan memuat aturan ini: { $rule } Dalam kasus Anda, hal berikut terpenuhi: { $case }. Apakah aturan tersebut berlaku untuk kasus ini?
option-exception = { $answer ->
    [applies] Ya, aturan itu berlaku: kebijakan tidak memberikan pengecualian untuk kasus seperti ini.
    [exempt] Tidak, aturan itu tidak berlaku: kebijakan memberikan pengecualian untuk kasus seperti ini.
   *[only] Ya, dan aturan itu hanya berlaku untuk kasus seperti ini.
}

quiz-tier = Anda meninjau hal berikut berdasarkan kebijakan di bagian { $area }: { $content }. Tingkat penegakan manakah yang kini berlaku?

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

abstain-uncertain = Belum pasti apakah maknanya berubah.
abstain-removed = Teks ini sudah dihapus; tidak ada lagi aturan yang dapat ditanyakan.
abstain-facet = Untuk jenis perubahan ini, pilihan jawaban salah yang meyakinkan tidak dapat disusun dari kebijakan.
abstain-wording = Setiap pertanyaan dari rumusan ini akan membocorkan jawabannya atau tidak dapat dijawab dengan pasti.
abstain-flaw = Satu soal sempat dibuat, lalu dibatalkan oleh pemeriksaan ({ $flaw }).
abstain-duplicate = Sudah ada soal lain yang menanyakan hal yang sama.
