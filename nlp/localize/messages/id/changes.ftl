# Apa yang berubah, masing-masing satu kalimat. $old dan $new berupa kutipan, besaran, atau tanggal yang sudah diformat.

change-modality = { $old ->
    [prohibition] { $new ->
        [permission] Hal yang sebelumnya dilarang kini diperbolehkan.
        [duty] Hal yang sebelumnya dilarang kini diwajibkan.
        [recommendation] Larangan yang sebelumnya berlaku kini hanya berupa anjuran.
       *[none] Kalimat ini tidak lagi memuat larangan secara tersurat.
    }
    [duty] { $new ->
        [prohibition] Hal yang sebelumnya diwajibkan kini dilarang.
        [permission] Hal yang sebelumnya diwajibkan kini bersifat opsional.
        [recommendation] Hal yang sebelumnya diwajibkan kini hanya dianjurkan.
       *[none] Kalimat ini tidak lagi memuat kewajiban secara tersurat.
    }
    [permission] { $new ->
        [prohibition] Hal yang sebelumnya diperbolehkan kini dilarang.
        [duty] Hal yang sebelumnya bersifat opsional kini diwajibkan.
        [recommendation] Hal yang sebelumnya diperbolehkan kini dianjurkan.
       *[none] Kalimat ini tidak lagi menyebutkan secara tersurat bahwa hal itu diperbolehkan.
    }
    [recommendation] { $new ->
        [prohibition] Hal yang sebelumnya berupa anjuran kini menjadi larangan.
        [duty] Hal yang sebelumnya berupa anjuran kini menjadi kewajiban.
        [permission] Hal yang sebelumnya berupa anjuran kini bersifat opsional.
       *[none] Kalimat ini tidak lagi memuat anjuran.
    }
   *[none] { $new ->
        [prohibition] Kalimat ini kini memuat larangan.
        [duty] Kalimat ini kini memuat kewajiban.
        [permission] Kalimat ini kini menyatakan bahwa hal itu diperbolehkan.
       *[recommendation] Kalimat ini kini memuat anjuran.
    }
}

change-threshold-age = { $trend ->
    [up] Batas usia naik dari { $old } menjadi { $new }.
   *[down] Batas usia turun dari { $old } menjadi { $new }.
}
change-threshold-duration = { $bound ->
    [at_most] { $trend ->
        [up] Batas waktu diperpanjang dari { $old } menjadi { $new }.
       *[down] Batas waktu dipersingkat dari { $old } menjadi { $new }.
    }
    [less_than] { $trend ->
        [up] Batas waktu diperpanjang dari { $old } menjadi { $new }.
       *[down] Batas waktu dipersingkat dari { $old } menjadi { $new }.
    }
   *[other] { $trend ->
        [up] Jangka waktu diperpanjang dari { $old } menjadi { $new }.
       *[down] Jangka waktu dipersingkat dari { $old } menjadi { $new }.
    }
}
change-threshold-amount = { $trend ->
    [up] Nilai batas naik dari { $old } menjadi { $new }.
   *[down] Nilai batas turun dari { $old } menjadi { $new }.
}
change-threshold-count = { $trend ->
    [up] Salah satu angka naik: { $old } menjadi { $new }.
    [down] Salah satu angka turun: { $old } menjadi { $new }.
   *[same] Salah satu batas dirumuskan secara berbeda: { $old } menjadi { $new }.
}
change-threshold-added = Ada batas baru: { $new }.
change-threshold-removed = Batas { $old } tidak berlaku lagi.

change-exception-added = Ada pengecualian baru: { $new }.
change-exception-removed = Pengecualian { $old } tidak berlaku lagi.
change-exception-reworded = Rumusan pengecualian berubah; bandingkan kedua rumusan.
change-exception-changed = Pengecualian { $old } berubah menjadi { $new }.

change-condition-added = Ada syarat baru: { $new }.
change-condition-removed = Syarat { $old } tidak berlaku lagi.
change-condition-reworded = Rumusan syarat berubah; bandingkan kedua rumusan.
change-condition-changed = Syarat { $old } berubah menjadi { $new }.

change-consequence-added = Ada konsekuensi baru yang disebutkan: { $new }.
change-consequence-removed = Konsekuensi { $old } tidak lagi disebutkan.
change-consequence-reworded = Rumusan konsekuensi berubah; bandingkan kedua rumusan.
change-consequence-changed = Konsekuensi { $old } berubah menjadi { $new }.

change-example-added = Ada contoh baru: { $new }.
change-example-removed = Contoh { $old } tidak lagi dicantumkan.
change-example-reworded = Rumusan salah satu contoh berubah; bandingkan kedua rumusan.
change-example-changed = Contoh { $old } berubah menjadi { $new }.

change-definition = { $state ->
    [added] Kebijakan kini mendefinisikan istilah { $term }.
    [removed] Kebijakan tidak lagi mendefinisikan istilah { $term }.
   *[changed] Definisi istilah { $term } berubah.
}
change-date = { $effective ->
    [true] Tanggal mulai berlaku berubah dari { $old } menjadi { $new }.
   *[false] Salah satu tanggal berubah dari { $old } menjadi { $new }.
}
change-tier = { $state ->
    [added] { $count ->
        [1] Satu aturan yang sebelumnya tidak memiliki tingkat penegakan kini masuk dalam { $new }.
       *[other] Sebanyak { $count } aturan yang sebelumnya tidak memiliki tingkat penegakan kini masuk dalam { $new }.
    }
    [removed] { $count ->
        [1] Satu aturan yang sebelumnya masuk dalam { $old } kini tidak memiliki tingkat penegakan.
       *[other] Sebanyak { $count } aturan yang sebelumnya masuk dalam { $old } kini tidak memiliki tingkat penegakan.
    }
   *[changed] { $count ->
        [1] Satu aturan berpindah dari { $old } ke { $new }.
       *[other] Sebanyak { $count } aturan berpindah dari { $old } ke { $new }.
    }
}

change-words-added = { $facet ->
    [scope] Aturan ini kini memuat { $new }.
    [reference] Ada rujukan baru: { $new }.
   *[wording] Teks ini kini memuat { $new }; periksa apakah maknanya ikut berubah.
}
change-words-removed = { $facet ->
    [scope] Aturan ini tidak lagi memuat { $old }.
    [reference] Rujukan { $old } dihapus.
   *[wording] Teks ini tidak lagi memuat { $old }; periksa apakah maknanya ikut berubah.
}
change-words-replaced = { $facet ->
    [scope] Dalam aturan ini, { $old } berubah menjadi { $new }.
    [reference] Rujukan { $old } berubah menjadi { $new }.
   *[wording] Dalam teks ini, { $old } berubah menjadi { $new }; periksa apakah maknanya ikut berubah.
}
change-rewritten = { $facet ->
    [scope] Sebagian besar aturan ini ditulis ulang; bandingkan kedua rumusan.
    [reference] Sebagian besar rujukan ini ditulis ulang; bandingkan kedua rumusan.
   *[wording] Sebagian besar bagian ini ditulis ulang; periksa apakah maknanya ikut berubah.
}
# Kata atau istilah yang diganti di seluruh teks.
change-term = { $old } kini disebut { $new }.
# Teks yang dihapus, tetapi kata-katanya dipakai di tempat lain dalam versi baru; $place adalah judul bagian.
change-restated = { $placed ->
    [true] Teks ini dihapus; versi baru mungkin menyampaikannya dengan kata-kata lain di bagian { $place }.
   *[false] Teks ini dihapus; versi baru mungkin menyampaikannya dengan kata-kata lain di tempat lain.
}
change-sums-up = { $state ->
    [added] Ini baru di bagian ini, tetapi hanya merangkum isi bagian { $place } yang ada dalam kedua versi.
   *[removed] Ini dihapus dari bagian ini; isinya hanya merangkum isi bagian { $place } yang ada dalam kedua versi.
}
change-repeats = { $placed ->
    [true] { $state ->
        [added] Ini baru di bagian ini, tetapi bagian { $place } menyatakannya dalam kedua versi: { $text }.
       *[removed] Ini dihapus dari bagian ini, tetapi bagian { $place } menyatakannya dalam kedua versi: { $text }.
    }
   *[false] { $state ->
        [added] Ini baru di bagian ini, tetapi kedua versi menyatakannya di tempat lain: { $text }.
       *[removed] Ini dihapus dari bagian ini, tetapi kedua versi menyatakannya di tempat lain: { $text }.
    }
}
change-heading = Judul { $old } berubah menjadi { $new }.
change-wording = Hanya rumusannya yang berubah, maknanya tetap.
change-link = Hanya alamat tautan yang berubah.
change-punctuation = Hanya tanda baca atau penggunaan huruf kapital yang berubah.
change-markup = Hanya format teks yang berubah.
change-torn = Tampaknya ada kata yang hilang di sini dalam versi baru ({ $old }); periksa halaman aslinya.
change-template = Salah satu kolom isian templat diganti; periksa apakah maksudnya tetap sama.
change-numbering = Hanya penomoran yang berubah, dari { $old } menjadi { $new }.

change-moved-section = Teks ini dipindahkan dari { $old } ke { $new }.
change-moved-within = Teks ini dipindahkan ke tempat lain di bagian { $place }.
change-moved = Teks ini dipindahkan ke tempat lain.
change-moved-block = Sebanyak { $count } butir teks yang berurutan dipindahkan ke tempat lain tanpa perubahan.
change-split = { $changed ->
    [true] Selain itu, kalimat ini dipecah menjadi { $count } kalimat.
   *[false] Satu kalimat dipecah menjadi { $count } kalimat; selebihnya tidak berubah.
}
change-merged = { $changed ->
    [true] Selain itu, { $count } kalimat tersebut digabung menjadi satu.
   *[false] Sebanyak { $count } kalimat digabung menjadi satu; selebihnya tidak berubah.
}

change-returns = Ini kembali ke rumusan versi { $version }.
change-returns-without = Versi { $version } juga tidak memuatnya.

change-added = { $placed ->
    [true] { $what ->
        [prohibition] Ada larangan baru di bagian { $place }.
        [duty] Ada kewajiban baru di bagian { $place }.
        [permission] Ada hal baru yang diperbolehkan di bagian { $place }.
        [power] Ada kewenangan baru platform di bagian { $place }.
        [promise] Ada komitmen baru platform di bagian { $place }.
        [recommendation] Ada anjuran baru di bagian { $place }.
        [exception] Ada pengecualian baru di bagian { $place }.
        [consequence] Ada tindakan penegakan baru di bagian { $place }.
        [definition] Ada definisi baru di bagian { $place }.
        [tier] Ada tingkat penegakan baru di bagian { $place }.
        [lead-in] Ada daftar baru di bagian { $place }.
        [reference] Ada tautan baru di bagian { $place }.
        [heading] Ada judul baru di bagian { $place }.
       *[statement] Ada pernyataan baru di bagian { $place }.
    }
   *[false] { $what ->
        [prohibition] Ada larangan baru.
        [duty] Ada kewajiban baru.
        [permission] Ada hal baru yang diperbolehkan.
        [power] Ada kewenangan baru platform.
        [promise] Ada komitmen baru platform.
        [recommendation] Ada anjuran baru.
        [exception] Ada pengecualian baru.
        [consequence] Ada tindakan penegakan baru.
        [definition] Ada definisi baru.
        [tier] Ada tingkat penegakan baru.
        [lead-in] Ada daftar baru.
        [reference] Ada tautan baru.
        [heading] Ada judul baru.
       *[statement] Ada pernyataan baru.
    }
}
change-removed = { $placed ->
    [true] { $what ->
        [prohibition] Satu larangan dihapus dari bagian { $place }.
        [duty] Satu kewajiban dihapus dari bagian { $place }.
        [permission] Satu hal yang diperbolehkan tidak lagi tercantum di bagian { $place }.
        [power] Satu kewenangan platform dihapus dari bagian { $place }.
        [promise] Satu komitmen platform dihapus dari bagian { $place }.
        [recommendation] Satu anjuran dihapus dari bagian { $place }.
        [exception] Satu pengecualian dihapus dari bagian { $place }.
        [consequence] Satu tindakan penegakan dihapus dari bagian { $place }.
        [definition] Satu definisi dihapus dari bagian { $place }.
        [tier] Satu tingkat penegakan dihapus dari bagian { $place }.
        [lead-in] Kalimat pembuka sebuah daftar dihapus dari bagian { $place }.
        [reference] Satu tautan dihapus dari bagian { $place }.
        [heading] Satu judul dihapus dari bagian { $place }.
       *[statement] Satu pernyataan dihapus dari bagian { $place }.
    }
   *[false] { $what ->
        [prohibition] Satu larangan dihapus.
        [duty] Satu kewajiban dihapus.
        [permission] Satu hal yang diperbolehkan tidak lagi tercantum.
        [power] Satu kewenangan platform dihapus.
        [promise] Satu komitmen platform dihapus.
        [recommendation] Satu anjuran dihapus.
        [exception] Satu pengecualian dihapus.
        [consequence] Satu tindakan penegakan dihapus.
        [definition] Satu definisi dihapus.
        [tier] Satu tingkat penegakan dihapus.
        [lead-in] Kalimat pembuka sebuah daftar dihapus.
        [reference] Satu tautan dihapus.
        [heading] Satu judul dihapus.
       *[statement] Satu pernyataan dihapus.
    }
}

warning-error-page = Versi baru ({ $name }) hanya berisi { $words } kata dan terbaca seperti halaman galat, bukan kebijakan: dokumen ini tampaknya tidak terambil dengan benar. Periksa berkasnya sebelum menggunakan isi apa pun di bawah ini.
warning-short-capture = Versi baru ({ $name }) hanya berisi { $new } kata, sedangkan versi lama { $old } kata: dokumen ini tampaknya tidak terambil secara lengkap. Periksa berkasnya sebelum menyimpulkan bahwa ada aturan yang dihapus.
warning-language = Kebijakan ini tidak ditulis dalam bahasa Inggris ({ $language }). Aturan hanya ditafsirkan dalam bahasa Inggris: perubahannya ditampilkan, tetapi maknanya harus dinilai oleh seseorang.
warning-two-languages = Kedua versi ditulis dalam bahasa yang berbeda ({ $old } dan { $new }): yang dibandingkan adalah terjemahan, bukan pembaruan. Bandingkan dua versi dalam bahasa yang sama.
