briefing-title = Apa yang berubah: { $policy }

section-overview = Sekilas
section-tighter = Kini lebih ketat
section-looser = Kini lebih longgar
section-new = Baru
section-gone = Tidak ada lagi dalam kebijakan
section-changed = Perubahan lain
section-uncertain = Maknanya mungkin berubah: mohon diperiksa
section-unchanged = Maknanya tidak berubah
section-market = Catatan untuk pasar Anda
section-coverage = Kelengkapan

briefing-versions = Briefing ini membandingkan versi { $new } dengan versi { $old }.
briefing-effective = Versi baru berlaku mulai { $date }.
briefing-dated = Versi baru bertanggal { $date }. Tanggal mulai berlakunya tidak dicantumkan: tanyakan kepada penanggung jawab kebijakan sebelum menerbitkan briefing ini.
briefing-no-date = Versi baru tidak mencantumkan tanggal mulai berlaku. Tanyakan tanggalnya kepada penanggung jawab kebijakan sebelum menerbitkan briefing ini.
briefing-counts = { $substantive ->
    [0] Tidak ada perubahan yang dipastikan mengubah makna
    [1] Satu perubahan mengubah makna
   *[other] Sebanyak { $substantive } perubahan mengubah makna
}; { $uncertain ->
    [0] tidak ada yang meragukan
    [1] satu perubahan meragukan dan harus diperiksa
   *[other] { $uncertain } perubahan meragukan dan harus diperiksa
}; { $editorial ->
    [0] tidak ada yang sekadar redaksional.
    [1] satu perubahan sekadar redaksional.
   *[other] { $editorial } perubahan sekadar redaksional.
}
briefing-editorial-only = { $editorial ->
    [1] Ada satu perubahan redaksional. Maknanya tidak berubah.
   *[other] Ada { $editorial } perubahan redaksional. Maknanya tidak berubah.
}
briefing-no-changes = Tidak ada perubahan: isi kedua versi sama persis, kata demi kata.
briefing-change-note = Tim kebijakan menjelaskan pembaruan ini sebagai berikut:
briefing-coverage = { $total ->
    [0] Tidak ada perubahan makna yang perlu dibahas dalam briefing ini.
   *[other] Perubahan makna yang dibahas dalam briefing ini: { $covered } dari { $total }.
}
briefing-entry = { $place } – { $what }

briefing-repeated = { $said } Perubahan yang sama terdapat di { $count } tempat.
briefing-section-added = Bagian { $place } adalah bagian baru yang terdiri atas { $count } butir.
briefing-section-removed = Bagian { $place } dihapus beserta { $count } butir di dalamnya.

change-added-many = { $placed ->
    [true] { $what ->
        [prohibition] Ada { $count } larangan baru di bagian { $place }.
        [duty] Ada { $count } kewajiban baru di bagian { $place }.
        [permission] Ada { $count } hal baru yang diperbolehkan di bagian { $place }.
        [power] Ada { $count } kewenangan baru platform di bagian { $place }.
        [promise] Ada { $count } komitmen baru platform di bagian { $place }.
        [recommendation] Ada { $count } anjuran baru di bagian { $place }.
        [exception] Ada { $count } pengecualian baru di bagian { $place }.
        [consequence] Ada { $count } tindakan penegakan baru di bagian { $place }.
        [definition] Ada { $count } definisi baru di bagian { $place }.
       *[statement] Ada { $count } pernyataan baru di bagian { $place }.
    }
   *[false] { $what ->
        [prohibition] Ada { $count } larangan baru.
        [duty] Ada { $count } kewajiban baru.
        [permission] Ada { $count } hal baru yang diperbolehkan.
        [power] Ada { $count } kewenangan baru platform.
        [promise] Ada { $count } komitmen baru platform.
        [recommendation] Ada { $count } anjuran baru.
        [exception] Ada { $count } pengecualian baru.
        [consequence] Ada { $count } tindakan penegakan baru.
        [definition] Ada { $count } definisi baru.
       *[statement] Ada { $count } pernyataan baru.
    }
}
change-removed-many = { $placed ->
    [true] { $what ->
        [prohibition] Sebanyak { $count } larangan dihapus dari bagian { $place }.
        [duty] Sebanyak { $count } kewajiban dihapus dari bagian { $place }.
        [permission] Sebanyak { $count } hal yang diperbolehkan tidak lagi tercantum di bagian { $place }.
        [power] Sebanyak { $count } kewenangan platform dihapus dari bagian { $place }.
        [promise] Sebanyak { $count } komitmen platform dihapus dari bagian { $place }.
        [recommendation] Sebanyak { $count } anjuran dihapus dari bagian { $place }.
        [exception] Sebanyak { $count } pengecualian dihapus dari bagian { $place }.
        [consequence] Sebanyak { $count } tindakan penegakan dihapus dari bagian { $place }.
        [definition] Sebanyak { $count } definisi dihapus dari bagian { $place }.
       *[statement] Sebanyak { $count } pernyataan dihapus dari bagian { $place }.
    }
   *[false] { $what ->
        [prohibition] Sebanyak { $count } larangan dihapus.
        [duty] Sebanyak { $count } kewajiban dihapus.
        [permission] Sebanyak { $count } hal yang diperbolehkan tidak lagi tercantum.
        [power] Sebanyak { $count } kewenangan platform dihapus.
        [promise] Sebanyak { $count } komitmen platform dihapus.
        [recommendation] Sebanyak { $count } anjuran dihapus.
        [exception] Sebanyak { $count } pengecualian dihapus.
        [consequence] Sebanyak { $count } tindakan penegakan dihapus.
        [definition] Sebanyak { $count } definisi dihapus.
       *[statement] Sebanyak { $count } pernyataan dihapus.
    }
}

# Apa yang kini dilakukan moderator secara berbeda.
action-value = Saat mengambil keputusan, gunakan { $new }, bukan lagi { $old }.
action-tier = Tangani kasus seperti ini berdasarkan { $new }, bukan lagi { $old }.
action-modality = { $new ->
    [prohibition] Mulai sekarang, perlakukan hal yang disebutkan dalam kalimat ini sebagai hal yang dilarang.
    [duty] Mulai sekarang, perlakukan hal yang disebutkan dalam kalimat ini sebagai hal yang wajib.
    [permission] Mulai sekarang, perlakukan hal yang disebutkan dalam kalimat ini sebagai hal yang diperbolehkan atau opsional.
    [recommendation] Mulai sekarang, perlakukan hal yang disebutkan dalam kalimat ini sebagai anjuran; jangan tegakkan sebagai aturan.
   *[none] Jangan lagi menegakkan kalimat ini sebagai aturan tersendiri.
}
action-date = Terapkan versi baru mulai { $new }.
action-exception = { $state ->
    [added] Sebelum mengambil tindakan, periksa apakah pengecualian baru ini berlaku.
   *[removed] Jangan lagi menerapkan pengecualian ini.
}
action-condition = { $state ->
    [added] Terapkan aturan ini hanya jika syarat baru terpenuhi.
   *[removed] Terapkan aturan ini tanpa syarat tersebut.
}
action-consequence = { $state ->
    [added] Saat menegakkan kebijakan, perhitungkan konsekuensi baru ini.
   *[removed] Jangan lagi menerapkan konsekuensi ini berdasarkan kalimat ini.
}
action-definition = { $state ->
    [added] Pahami istilah ini sesuai definisi yang kini tercantum dalam kebijakan.
   *[removed] Jangan lagi berpegang pada definisi lama.
}
action-wording = { $direction ->
    [tighter] Terapkan aturan ini sesuai rumusan baru, yang lebih ketat daripada sebelumnya.
    [looser] Terapkan aturan ini sesuai rumusan baru, yang lebih longgar daripada sebelumnya.
   *[unclear] Terapkan aturan ini sesuai rumusan baru.
}
action-added = { $what ->
    [prohibition] Mulai sekarang, periksa kasus berdasarkan hal yang dilarang di sini.
    [duty] Mulai sekarang, periksa apakah hal yang diwajibkan di sini dipenuhi.
    [permission] Jangan menindak hal yang diperbolehkan di sini.
    [exception] Sebelum mengambil tindakan, periksa apakah hal ini berlaku sebagai pengecualian.
    [consequence] Perhitungkan hal ini saat menegakkan kebijakan.
    [definition] Pahami kata-katanya sesuai definisi yang kini tercantum dalam kebijakan.
    [power] Perhitungkan hal yang kini boleh dilakukan.
    [promise] Mulai sekarang, periksa apakah hal yang dijanjikan di sini ditepati.
    [recommendation] Gunakan ini sebagai anjuran; jangan tegakkan sebagai aturan.
   *[other] Perhatikan hal ini saat menerapkan kebijakan.
}
action-removed = { $what ->
    [prohibition] Jangan lagi menegakkan hal ini. Periksa apakah kasusnya masih tercakup dalam aturan lain.
    [duty] Jangan lagi mewajibkan hal ini. Periksa apakah aturan lain masih mewajibkannya.
    [permission] Jangan lagi mengandalkan hal ini. Periksa apakah aturan lain masih memperbolehkannya.
    [exception] Jangan lagi menerapkan hal ini sebagai pengecualian.
    [consequence] Jangan lagi melakukan hal ini berdasarkan teks ini.
    [definition] Jangan lagi berpegang pada definisi ini.
    [power] Jangan lagi bertindak berdasarkan teks ini.
    [promise] Jangan lagi merujuk pada komitmen ini.
   *[other] Jangan lagi berpegang pada teks ini.
}
action-uncertain = { $kind ->
    [added] Baca bagian ini, lalu tanyakan kepada penanggung jawab kebijakan apakah cara Anda mengambil keputusan ikut berubah.
    [removed] Tanyakan kepada penanggung jawab kebijakan apakah ada keputusan Anda atas dasar ini yang perlu diubah.
   *[other] Bandingkan kedua rumusan, lalu tanyakan kepada penanggung jawab kebijakan apakah perubahan ini memengaruhi cara Anda mengambil keputusan.
}
