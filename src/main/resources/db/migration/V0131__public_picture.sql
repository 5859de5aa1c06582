-- Assets outside of the trash with all that readers are told of them, so that articles are read with their main pictures
-- by one statement. The names are those of the columns where a picture is part of something else.
create view public_picture as
    select a.id as picture_id, a.edition as picture_edition, a.file_name as picture_file_name, a.alt as picture_alt,
           a.caption as picture_caption, a.creator as picture_creator, a.credit as picture_credit,
           a.license as picture_license, a.source as picture_source, a.expires_at as picture_expires_at,
           a.focal_x as picture_focal_x, a.focal_y as picture_focal_y, a.crop_x as picture_crop_x,
           a.crop_y as picture_crop_y, a.crop_width as picture_crop_width, a.crop_height as picture_crop_height,
           b.sha256 as picture_sha256, b.format as picture_format, b.bytes as picture_bytes, b.width as picture_width,
           b.height as picture_height, b.frames as picture_frames, b.thumb_hash as picture_thumb_hash,
           b.dominant_color as picture_dominant_color, a.digital_source_type as picture_digital_source_type
    from asset a join blob b on b.sha256 = a.sha256
    where a.trashed_at is null;
